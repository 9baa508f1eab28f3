import type { Meaning } from './reading.ts';

/**
 * Header words by meaning as keys (see `headerKey`): exact words, most usual first. Found in rosters, ledgers and exports of
 * property, police, health and school systems, in Chinese, pinyin, pinyin initials and English.
 */
export const HEADER_WORDS: Readonly<Record<Exclude<Meaning, 'other'>, string>> = {
  serial: '序号 序 编号 号 行号 顺序号 项次 序列 序次 排号 seq xh xuhao number num index sn no 编码 流水号 版本',
  name: '姓名 名字 人员姓名 居民姓名 业主姓名 业主名称 业主 住户姓名 住户名称 住户 租户姓名 租客姓名 租客 租户 承租人 承租人姓名 旅客姓名 患者姓名 学生姓名 员工姓名 职工姓名 成员姓名 家庭成员姓名 被调查人 被采样人 受检人 受检者 受检者姓名 接种人 接种者姓名 接种者 老人姓名 儿童姓名 本人姓名 入住人 入住人姓名 隔离人员 称呼 全名 姓名全称 真实姓名 人名 中文姓名 群众姓名 村民姓名 党员姓名 志愿者姓名 采样人员姓名 人员名称 名称姓名 姓氏 姓名中文 产权人 产权人姓名 房主 房主姓名 客户姓名 客户名称 常住人口姓名 xm xingming name fullname truename realname username personname residentname residentsname tenantname ownername owner tenant chinesename passengername 称谓姓名 姓名及身份证号 姓名电话 姓名及电话 姓名联系方式 姓名手机号 姓名和电话 联系人及电话 联系人和电话 联系人姓名及电话 联系人及联系方式 姓名及联系方式 业主及电话 住户及电话 户主及电话',
  idNumber:
    '身份证号 身份证号码 身份证 身份证件号码 身份证件号 公民身份号码 公民身份证号 公民身份证号码 证件号 证件号码 证件编号 居民身份证 居民身份证号 居民身份证号码 证号 证件 身份号码 身份证编号 身份证明号码 有效证件号码 身份证号18位 身份证证件号码 身分证字号 身分证号 身分证号码 身分证 统一证号 护照号 护照号码 护照 本人身份证号 业主身份证号 sfz sfzh sfzhm sfzjh sfzjhm zjh zjhm shenfenzheng shenfenzhenghao shenfenzhenghaoma id idno idnumber idnum idcard idcardno idcardnumber idcardnum identity identityno identitynumber identitycard identitycardnumber citizenid nationalid passport passportno passportnumber documentnumber documentno certno certificateno idpassportno cardno cardid',
  idType:
    '证件类型 证件类别 证件种类 证件名称 身份证件类型 身份证件种类 证类 zjlx idtype documenttype certtype cardtype',
  sex: '性别 男女 sex gender xb xingbie 性别男女',
  age: '年龄 岁数 周岁 实足年龄 年纪 age nl nianling 年岁 年龄岁',
  birthDate:
    '出生日期 出生年月 出生年月日 生日 出生 出生时间 出生日 生辰 出生月 birthday birthdate dob dateofbirth birth csrq csny csnyr chushengriqi 出生年份',
  phone:
    '联系电话 电话 手机 手机号 手机号码 联系方式 联系手机 电话号码 移动电话 本人电话 本人手机 本人联系电话 住户电话 业主电话 户主电话 租户电话 租客电话 联系号码 电话手机 手机电话 常用电话 备用电话 备用号码 备用手机 备用联系电话 第二电话 其他电话 其它电话 家庭联系电话 电话1 电话2 手机1 手机2 手机号1 手机号2 联系电话1 联系电话2 联络电话 联络方式 行动电话 手机微信 手机号微信 微信电话 通讯方式 联系电话手机 手机联系电话 户主联系电话 业主联系电话 业主联系方式 tel telephone telno telephoneno phone phoneno phonenumber phonenum mobile mobileno mobilephone mobilenumber cell cellphone contactnumber contactno contactphone contactinformation contactinfo contact sj sjh sjhm shouji shoujihao dianhua lxdh lxfs dhhm',
  landline: '座机 固定电话 固话 座机号 住宅电话 宅电 家庭电话 市话 座机电话 固定电话号码 homephone landline hometel zj',
  relation:
    '关系 与户主关系 户主关系 与户主的关系 与户主之关系 家庭关系 与业主关系 与业主的关系 与本户关系 成员关系 亲属关系 称谓 与承租人关系 家庭成员关系 与户主 与户主关系称谓 家庭角色 家庭身份 关系户主 户主或与户主关系 与户主亲属关系 户主与户主关系 yhzgx gx guanxi relation relationship relationtohead relationshiptohead 业主类型 住户类型 住户身份 身份类型 人员身份',
  householdKey:
    '户号 户编号 户序号 家庭编号 家庭号 户口编号 户籍编号 户籍号 户口本号 户口号 户口簿号 家庭户号 户次 户数编号 编户号 户主编号 户籍户号 第几户 户序 hh hhid hhno household householdid householdno householdnumber familyid familyno family hh编号 huhao jtbh',
  householdHead:
    '户主 户主姓名 户主名 户主名字 所属户主 户主姓名全称 本户户主 户长 户长姓名 head householdhead headofhousehold hzxm huzhu hz',
  estate:
    '小区 小区名称 小区名 住宅小区 所在小区 居住小区 现住小区 所属小区 楼盘 楼盘名称 院落 院落名称 居民小区 物业小区 小区院落 小区建筑 小区建筑名称 建筑名称 现住小区建筑 居住小区建筑 小区名字 居住小区名称 大院 社区小区 住宅区 自然村 自然村名 村庄 村屯 屯 村 村名 estate estatename compound residence residentialarea xiaoqu xq xqmc community communityname 小区楼盘 小区村 村小区 公寓 公寓名称 宿舍区',
  building:
    '楼栋 楼号 栋号 幢号 楼栋号 栋 幢 楼 座 座号 楼座 号楼 楼宇 楼幢 大楼 楼栋名称 楼牌号 楼名 楼宇名称 所在楼栋 楼栋编号 楼幢号 栋幢 栋座 栋楼 几栋 几号楼 弄 弄号 号栋 建筑 建筑物 排号楼 排 building buildingno buildingname buildingnumber bldg bldgno block blockno tower ld ldh lh loudong louhao 楼别 楼门栋 幢栋 小区楼栋 宿舍楼',
  unit: '单元 单元号 单元门 门洞 单元编号 单元名称 门栋 梯号 梯 门 楼门 单元楼 几单元 所在单元 单元楼门 unit unitno unitnumber entrance stair dy dyh danyuan 楼道 楼道号',
  floor: '楼层 层 所在楼层 所在层 层次 层号 房屋楼层 floor floorno level lc 楼层号',
  room: '房号 房间号 室号 室 门牌 门牌号 门牌号码 房间 户室 房号室 门号 住房号 铺位 铺位号 铺号 铺面号 商铺号 商铺编号 摊位号 店铺号 房屋号 室号房号 寝室 寝室号 宿舍 宿舍号 房屋门牌 户室号 房室号 室房 几室 户门号 房间编号 房屋编号 房屋 住房 房 户号房号 room roomno roomnumber roomnum apartment apartmentno apt aptno flat flatno suite door doorno fh fjh mph fanghao fangjianhao',
  address:
    '地址 住址 家庭住址 家庭地址 现住址 现住地址 居住地址 居住地 详细地址 详细住址 联系地址 住所 现居住地 现居住地址 现居住址 现居地 现居地址 现住 家住 家庭详细地址 房屋地址 房屋坐落 坐落 楼栋房号 楼栋单元房号 楼栋单元 楼室 楼门号 楼门牌 楼栋门牌 楼牌门牌 实际居住地 实际居住地址 现居住地详细地址 现住详细地址 门牌地址 居住信息 楼栋单元室 楼栋单元室号 楼单元室 楼单元房号 栋单元室 栋单元房 栋房号 楼号房号 楼房号 具体地址 具体住址 常住地址 房产地址 当地居住地址 小区楼栋房号 小区楼栋 单元房号 单元室 栋号房号 房号楼单元室 address homeaddress residentialaddress currentaddress addr location dz zz jtzz jtdz xzz xzdz dizhi zhuzhi jzdz xjzd 现居住地址详细到门牌号 居住详细地址 住房地址 村组门牌 家庭现住址 现在住址 通讯地址 通信地址 住宿地址 隔离地址',
  group:
    '组 组别 村民小组 小组 组号 村组 队 生产队 社 组名 村小组 居民小组 几组 所属小组 村民组 group groupno villagegroup 所在组',
  registeredAddress:
    '户籍地 户籍地址 户籍 户口所在地 户籍所在地 户口地址 户籍详细地址 户口 户籍住址 身份证地址 身份证住址 户籍所在地址 户籍情况 户籍地详细地址 原籍 户口簿地址 户籍小区 户籍小区建筑 户口所在地址 hjdz hj hjd hjszd hukou registeredaddress permanentaddress householdregistration domicile',
  residence:
    '户籍类别 户籍性质 人户状态 常住类型 居住类型 类别 人口类型 人员性质 居住性质 户口性质 人口类别 居住状态 人户情况 是否常住 是否人户分离 户口类别 户籍类型 居住情况 hjlb residencetype residencestatus 人口性质 常住流动 人员类别 人员分类',
  ethnicity: '民族 族别 民族成分 族 ethnicity ethnicgroup nation nationality mz minzu 种族',
  employer:
    '工作单位 单位 单位名称 就业单位 所在单位 工作单位学校 工作单位及职务 工作单位职务 服务处所 公司 公司名称 店铺名称 商铺名称 店名 商户名称 商户 门店名称 门店 店铺 商铺 所属单位 工作地点 工作单位或学校 工作学习单位 就业单位名称 企业名称 经营名称 字号 工作情况 工作学习情况 employer company companyname workunit workplace organization organisation shop shopname gzdw dw dwmc 单位学校 工作单位就读学校',
  school: '学校 就读学校 所在学校 学校名称 年级班级 班级 年级 就学情况 school class classes grade',
  occupation: '职业 职务 工种 从业 职业状况 职位 岗位 从业情况 occupation job profession zy 从事职业 从事行业',
  tags: '人员标签 标签 重点类别 重点人群 特殊人群 特殊群体 人群分类 人群类别 重点人员类别 重点对象 特殊情况 人员类型 重点人员 重点人群类别 人群 是否重点人员 特殊人群类别 关爱对象 身体状况 健康状况 特殊困难 困难类型 tag tags label labels category',
  plate:
    '车牌 车牌号 车牌号码 车号 车辆号牌 车辆 车辆信息 号牌号码 车辆牌照 车牌照 家庭车辆 plate plateno platenumber licenseplate carno carnumber car vehicle cph cp',
  note: '备注 备考 注 其他说明 附注 备注说明 情况说明 说明 其他 其它 备注信息 其他情况 备注栏 note notes remark remarks comment comments memo bz beizhu',
  grid: '网格 网格号 所属网格 网格名称 网格编号 所在网格 网格片区 片区 grid gridno wg wgh',
  gridWorker:
    '网格员 网格长 网格员姓名 包保人 包保干部 楼长 楼栋长 楼组长 责任人 网格责任人 片长 包联干部 包保责任人 楼栋长姓名 专职网格员 gridworker gridmanager wgy',
  members:
    '家庭成员 成员 家庭人员 同住人 同住人员 共同居住人 共同居住人员 同住成员 住户信息 家庭成员信息 家属 家庭成员情况 同住人信息 其他成员 家庭成员姓名及关系 成员信息 同住人姓名 家庭成员名单 人员信息 住户人员 居住人员 家庭成员及关系 常住人员 居住人 同行人员 members familymembers family成员 cohabitants occupants residents',
  movedOut:
    '迁出日期 迁出时间 是否迁出 是否已迁出 搬离日期 搬离时间 搬走时间 搬出时间 搬出日期 退租日期 退租时间 离开日期 离开时间 迁出 是否搬走 是否搬离 moveout moveoutdate movedout 退房时间 注销日期',
  movedIn:
    '迁入日期 入住日期 入住时间 迁入时间 起租日期 租住时间 搬入时间 搬入日期 居住时间 何时入住 来本地时间 movein moveindate movedin 租房时间 入住',
  diedOn: '死亡日期 去世日期 是否死亡 是否已死亡 死亡时间 去世时间 是否去世 是否死亡注销 dateofdeath diedon deceased',
  personId: '人员编号 人员id 居民编号 系统编号 personid residentid 登记编号',
  area: '面积 建筑面积 室内面积 住房面积 房屋面积 使用面积 产权面积 套内面积 area mj 面积㎡ 建筑面积㎡',
};

/** A rule for headers that no word list holds; the first that fits wins. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly meaning: Meaning;
  /** The header speaks of somebody or something else: content must not make it this person's value. */
  readonly isFirm?: true;
}

/** Whose value it is when it is not the value of the person of the row. */
const OTHERS =
  '监护人|紧急|联络人|联系人|填[表报写]|审核|经办|采集|登记人|录入|网格[员长]|包保|包联|楼栋?长|楼组长|房东|中介|物业|责任人|家长|父亲|母亲|接触者|病例|辅导员|班主任|上报|推送|核查|检测单位|委托|担保|介绍人|同行|业委会|社区|单位|公司|负责人|法人|经营者|管控|医生|村医|干部|对接';

/** Tried in order on the whole header (upper rows and lower row as one key). */
export const HEADER_RULES: readonly HeaderRule[] = [
  { pattern: new RegExp(`(?:${OTHERS}).*(?:电话|手机|联系方式|号码|身份证|证件号?)`), meaning: 'other', isFirm: true },
  {
    pattern:
      /^(?:监护人|紧急联系人|联络人|填[表报]人|审核人|经办人|采集人|登记人|录入人|家长|父亲|母亲|房东|辅导员|班主任|接触者)(?:姓名|名字)?$/,
    meaning: 'other',
    isFirm: true,
  },
  {
    pattern: /(?:业委会|物业|单位|公司|学校|社区|村委会|酒店|隔离点).{0,2}(?:联系人|负责人|联络人)$/,
    meaning: 'other',
    isFirm: true,
  },
  { pattern: /(?:户|栋|人|楼|车|间|套|层|企业|底商|商铺|单元|房屋)数量?$/, meaning: 'other' },
  { pattern: /(?:网格|包保|包联|责任).*(?:员|长|人|干部)(?:姓名)?$/, meaning: 'gridWorker', isFirm: true },
  { pattern: /户主.*(?:身份证|证件)|配偶.*(?:身份证|证件|电话)/, meaning: 'other', isFirm: true },
  { pattern: /邮箱|邮件|电邮|email/, meaning: 'other' },
  { pattern: /户籍.*(?:地址|地|住址|详址)$|户口.*(?:地址|所在地)/, meaning: 'registeredAddress' },
  { pattern: /(?:户籍|户口|人户|居住|常住|人口).*(?:类别|性质|类型|状态)$/, meaning: 'residence' },
  { pattern: /证件?(?:的)?(?:类型|类别|种类|名称)/, meaning: 'idType' },
  {
    pattern: /(?:身份证|身分证|护照|证件|回乡证|台胞证|通行证).*(?:号|码|字号)|身份证|idcard|passport/,
    meaning: 'idNumber',
  },
  { pattern: /与.{0,4}(?:户主|业主|户长|房主|房东|承租人|本人).{0,2}关系|^.{0,4}关系$/, meaning: 'relation' },
  { pattern: /户主(?:姓名|名字)?$/, meaning: 'householdHead' },
  { pattern: /姓名|名字$|fullname/, meaning: 'name' },
  { pattern: /^性别|gender/, meaning: 'sex' },
  { pattern: /出生.*(?:日期|年月|时间|日)$|^出生|生日|birth/, meaning: 'birthDate' },
  { pattern: /年龄$|周岁$/, meaning: 'age' },
  { pattern: /座机|固定电话|固话/, meaning: 'landline' },
  { pattern: /电话|手机|联系方式|phone|mobile/, meaning: 'phone' },
  { pattern: /(?:户|家庭)(?:编号|号码)$/, meaning: 'householdKey' },
  { pattern: /^(?:是否)?.{0,4}(?:迁出|搬离|搬走|退租|搬出)/, meaning: 'movedOut' },
  { pattern: /^(?:是否)?.{0,4}(?:死亡|去世)/, meaning: 'diedOn' },
  { pattern: /(?:迁入|入住|起租|搬入).*(?:日期|时间)?$/, meaning: 'movedIn' },
  {
    pattern: /(?:工作|就业|从业|服务|所属|所在).{0,2}(?:单位|学校|公司|处所)|单位名称|公司名称|店铺?名称?$/,
    meaning: 'employer',
  },
  { pattern: /学校|班级/, meaning: 'school' },
  { pattern: /职业|工种|职务/, meaning: 'occupation' },
  { pattern: /网格/, meaning: 'grid' },
  {
    pattern:
      /(?:出发|始发|目的|途[经径]|到达|来自|外出|采样|停留|接触|轨迹|工作|监测|隔离点|返回|迁往|旅居|接种).*(?:地址?|点|位置|区域)$/,
    meaning: 'other',
  },
  {
    pattern:
      /(?:楼|栋|幢|座).*(?:单元|门).*(?:房|室|户|号)|(?:楼|栋|幢|座).{0,3}(?:房号|室号|门牌|房间)|(?:住址|地址|居住地|住所)/,
    meaning: 'address',
  },
  {
    pattern: /^(?:所在|居住|所属|现居?住|住宅|物业|户籍)?(?:小区|楼盘|院落|自然村)(?:名称|名字|名|楼盘|建筑|编号)?$/,
    meaning: 'estate',
  },
  { pattern: /^.{0,3}(?:楼栋|栋号|楼号|幢号|楼幢)/, meaning: 'building' },
  { pattern: /^(?:所在|所属)?单元/, meaning: 'unit' },
  { pattern: /楼层/, meaning: 'floor' },
  { pattern: /房号|房间|室号|门牌|铺位|寝室/, meaning: 'room' },
  { pattern: /小组$|村民组|组别/, meaning: 'group' },
  { pattern: /车牌|车号|号牌/, meaning: 'plate' },
  { pattern: /家庭成员|同住|共同居住|住户信息/, meaning: 'members' },
  { pattern: /重点|特殊|标签|人群|人员类[别型]/, meaning: 'tags' },
  { pattern: /民族/, meaning: 'ethnicity' },
  { pattern: /备注|说明/, meaning: 'note' },
  { pattern: /面积/, meaning: 'area' },
  { pattern: /^(?:是否|有无|有没有)/, meaning: 'other' },
  {
    pattern:
      /(?:时间|日期|地点|情况|结果|类型|类别|方式|状态|名称|编号|人数|户数|金额|原因|机构|措施|记录|次数|剂次|厂家|体温|症状|核酸|疫苗|健康码|行程码|码色|车次|航班|座位|始发|到达|文化程度|学历|政治面貌|婚姻|宗教|国籍|籍贯|邮箱|微信|qq|email|街道|乡镇|社区|区县|省份|城市|部门|批次|签名|签字|签收|密码|password|status|date|type|result|time)/,
    meaning: 'other',
  },
];

/** Words that name a person only where the table has no better name column: the contact or keeper of a shop. */
export const NAME_STAND_INS: ReadonlySet<string> = new Set(
  '户主 户主姓名 联系人 联系人姓名 负责人 负责人姓名 经营者 经营者姓名 店主 店主姓名 老板 法人 法人代表 法定代表人 店长 经办人 联络人 户主名 户主名字 户长 contactperson keeper manager 人员 居民 成员 家庭成员 名单 人员名单'.split(
    ' ',
  ),
);

/** Words for the number of that stand-in. */
export const PHONE_STAND_INS: ReadonlySet<string> = new Set(
  '联系人电话 联系人手机 联系人联系方式 联系人联系电话 负责人电话 负责人联系电话 负责人手机 负责人联系方式 经营者电话 经营者联系电话 店主电话 店主手机 老板电话 法人电话 联系人手机号 联系人手机号码'.split(
    ' ',
  ),
);
