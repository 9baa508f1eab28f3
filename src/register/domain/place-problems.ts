import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about areas, places, grids and collective dwellings. */
export const placeProblems = {
  estateNameTaken: {
    status: 409,
    'zh-CN': '已有小区叫这个名字，或用它作别名。',
    'zh-TW': '已有小區叫這個名字，或用它作別名。',
    en: 'An estate has this name already, or uses it as another name.',
  },
  mergeEstateSelf: {
    status: 422,
    'zh-CN': '请选另一个小区。',
    'zh-TW': '請選另一個小區。',
    en: 'Choose another estate.',
  },
  buildingNameTaken: {
    status: 409,
    'zh-CN': '这个小区已有这栋楼。',
    'zh-TW': '這個小區已有這棟樓。',
    en: 'The estate has a building of this name already.',
  },
  patternTooMany: {
    status: 422,
    'zh-CN': '一次最多生成 {most} 户，这里有 {count} 户。请分几次生成。',
    'zh-TW': '一次最多產生 {most} 戶，這裡有 {count} 戶。請分幾次產生。',
    en: 'At most {most} homes at a time; this makes {count}. Do it in parts.',
  },
  patternNothingNew: {
    status: 409,
    'zh-CN': '这些楼栋和房屋都已经有了。',
    'zh-TW': '這些樓棟和房屋都已經有了。',
    en: 'All of these buildings and homes exist already.',
  },
  unitNeedsBuilding: {
    status: 422,
    'zh-CN': '填了单元就要选楼栋。',
    'zh-TW': '填了單元就要選樓棟。',
    en: 'A unit needs its building.',
  },
  dwellingKnown: {
    status: 409,
    'zh-CN': '这个门牌已经有了。',
    'zh-TW': '這個門牌已經有了。',
    en: 'This door exists already.',
  },
  dwellingIsCollective: {
    status: 422,
    'zh-CN': '这是集体住所，请到“集体住所”里修改。',
    'zh-TW': '這是集體住所，請到「集體住所」裡修改。',
    en: 'This is a collective dwelling; change it on the page of collectives.',
  },
  dwellingOccupied: {
    status: 409,
    'zh-CN': '这里还住着 {count} 人，不能删除。',
    'zh-TW': '這裡還住著 {count} 人，不能刪除。',
    en: 'There are {count} people behind this door; it cannot be removed.',
  },
  dwellingHasHistory: {
    status: 409,
    'zh-CN': '这里登记过住户，要留作记录，不能删除。',
    'zh-TW': '這裡登記過住戶，要留作記錄，不能刪除。',
    en: 'People are on record as having lived here; the door must stay.',
  },
  gridNameTaken: {
    status: 409,
    'zh-CN': '已有网格叫这个名字。',
    'zh-TW': '已有網格叫這個名字。',
    en: 'A grid has this name already.',
  },
  gridHasHomes: {
    status: 409,
    'zh-CN': '网格里还有 {count} 户，请先划到别的网格。',
    'zh-TW': '網格裡還有 {count} 戶，請先劃到別的網格。',
    en: 'The grid still has {count} homes; give them to other grids first.',
  },
  nothingChosen: {
    status: 422,
    'zh-CN': '请先勾选楼栋、单元或门牌。',
    'zh-TW': '請先勾選樓棟、單元或門牌。',
    en: 'Tick buildings, units or doors first.',
  },
  doorInBuilding: {
    status: 422,
    'zh-CN': '有 {count} 户在楼栋里，随楼栋或单元划分。请勾选楼栋或单元。',
    'zh-TW': '有 {count} 戶在樓棟裡，隨樓棟或單元劃分。請勾選樓棟或單元。',
    en: '{count} of these doors stand in buildings and follow them; tick the building or unit.',
  },
  notWorkerHere: {
    status: 422,
    'zh-CN': '此人在本社区没有网格员或主任岗位。请先在“账号”里分配岗位。',
    'zh-TW': '此人在本社區沒有網格員或主任職務。請先在「帳號」裡分配職務。',
    en: 'This person is no grid worker or director in this community; give the role first.',
  },
  alreadyResponsible: {
    status: 409,
    'zh-CN': '责任人没有变化。',
    'zh-TW': '責任人沒有變化。',
    en: 'That is who is responsible already.',
  },
  collectiveKnown: {
    status: 409,
    'zh-CN': '已有同名的集体住所。',
    'zh-TW': '已有同名的集體住所。',
    en: 'There is one of this name already.',
  },
  collectiveOccupied: {
    status: 409,
    'zh-CN': '还有 {count} 人在这里，请先登记离开。',
    'zh-TW': '還有 {count} 人在這裡，請先登記離開。',
    en: '{count} people are still there; check them out first.',
  },
  areaCodeTaken: {
    status: 409,
    'zh-CN': '代码 {code} 已被使用。',
    'zh-TW': '代碼 {code} 已被使用。',
    en: 'The code {code} is in use.',
  },
  areaLevelTooHigh: {
    status: 422,
    'zh-CN': '下级区域的级别要低于上级。',
    'zh-TW': '下級區域的級別要低於上級。',
    en: 'An area must be of a lower level than the one above it.',
  },
  areaIsRoot: {
    status: 409,
    'zh-CN': '最上级区域不能停用。',
    'zh-TW': '最上級區域不能停用。',
    en: 'The top area cannot be retired.',
  },
  areaHasParts: {
    status: 409,
    'zh-CN': '下面还有 {count} 个区域，请先停用下级。',
    'zh-TW': '下面還有 {count} 個區域，請先停用下級。',
    en: 'There are {count} areas below; retire them first.',
  },
  areaHasPeople: {
    status: 409,
    'zh-CN': '这里登记着 {count} 人，不能停用。',
    'zh-TW': '這裡登記著 {count} 人，不能停用。',
    en: '{count} people are registered here; the area cannot be retired.',
  },
} as const satisfies ProblemRegistry;
