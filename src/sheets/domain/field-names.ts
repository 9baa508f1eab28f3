import type { Text } from '../../base/domain/texts.ts';

/** One line a field: code, simplified, traditional and English words. */
const LINES = `
seq|序号|序號|Number
name|姓名|姓名|Name
sex|性别|性別|Sex
age|年龄|年齡|Age
birthDate|出生日期|出生日期|Birth date
idType|证件类型|證件類型|Kind of document
idNumber|证件号码|證件號碼|Document number
phone|联系电话|聯絡電話|Phone
phone.second|备用电话|備用電話|Second phone
landline|固定电话|市話|Landline
relation|与户主关系|與戶長關係|Relation to head
relation.own|与本人关系|與本人關係|Relation to the person
address|现住址（一格写全）|現住址（一格寫全）|Address in one cell
hukouAddress|户籍地址|戶籍地址|Registered address
estate|小区|小區|Estate
building|楼栋|樓棟|Building
unit|单元|單元|Unit
floor|楼层|樓層|Floor
room|房号|房號|Room
group|村民小组|村民小組|Village group
grid|网格|網格|Grid
gridWorker|网格员|網格員|Grid worker
ethnicity|民族|民族|Ethnicity
residence|户籍类别|戶籍類別|Residence
occupation|职业|職業|Occupation
occupation.class|人员类别|人員類別|Class of people
employer|工作单位|工作單位|Employer
tags|重点人群|重點人群|Tags
tag.livingAlone|是否独居|是否獨居|Lives alone
tag.emptyNest|是否空巢|是否空巢|Children moved away
tag.disabled|是否残疾|是否身心障礙|Disabled
tag.pregnant|是否孕产妇|是否孕產婦|Pregnant or newly delivered
tag.lowIncome|是否低保|是否低收入|Low income
tag.partyMember|是否党员|是否黨員|Party member
tag.bedridden|是否失能卧床|是否失能臥床|Bedridden
plate|车牌号|車牌號|Plate
remark|备注|備註|Remark
movedIn|入住日期|入住日期|Moved in
movedOut|迁出日期|遷出日期|Moved out
household.head|户主姓名|戶長姓名|Head of household
household.key|户编号|戶編號|Household number
household.size|家庭人数|家庭人數|Members
household.headPhone|户主电话|戶長電話|Phone of the head
household.headId|户主证件号码|戶長證件號碼|Document number of the head
household.names|成员姓名（一格）|成員姓名（一格）|Names of members in one cell
household.aged60|户内60岁以上人数|戶內60歲以上人數|Members aged 60 or over
household.children|户内14岁以下人数|戶內14歲以下人數|Members under 14
household.members|家庭成员（一格）|家庭成員（一格）|Members in one cell
returnee.from|来源地|來源地|Came from
returnee.date|返回日期|返回日期|Returned on
returnee.transport|交通工具|交通工具|Transport
returnee.stops|途经停留|途經停留|Stops on the way
returnee.number|车次/航班|車次/航班|Train or flight
returnee.companions|同行人员|同行人員|Companions
away.place|外出地点|外出地點|Place away
away.date|外出日期|外出日期|Left on
away.days|停留天数|停留天數|Days away
away.epidemic|当地疫情（有无）|當地疫情（有無）|Outbreak there
code.health|健康码|健康碼|Health code
code.trip|行程码|行程碼|Travel code
test.result|核酸结果|核酸結果|Test result
test.date|核酸时间|核酸時間|Tested on
test.next|下次核酸时间|下次核酸時間|Next test
test.place|采样机构|採樣機構|Tested at
vaccine.doses|接种剂次|接種劑次|Doses
vaccine.date|末次接种日期|末次接種日期|Last dose
vaccine.maker|疫苗厂家|疫苗廠家|Vaccine
temperature|体温|體溫|Temperature
symptom.cough|咳嗽（有无）|咳嗽（有無）|Cough
symptom.fever|发热（有无）|發熱（有無）|Fever
symptom.any|症状|症狀|Symptoms
observation.yes|是否隔离观察|是否隔離觀察|Under observation
observation.start|隔离开始日期|隔離開始日期|Isolated from
observation.end|隔离结束日期|隔離結束日期|Isolated until
observation.ended|实际解除日期|實際解除日期|Ended on
observation.days|隔离天数|隔離天數|Days of isolation
observation.mode|管控方式|管控方式|Home or central
observation.place|隔离地点|隔離地點|Place of isolation
observation.reason|隔离原因|隔離原因|Reason
observation.status|隔离状态|隔離狀態|State
supply.last|最近一次采购|最近一次採購|Last purchase
request.out|外出需求|外出需求|Needs
place.name|场所名称|場所名稱|Place
disinfection.date|消毒日期|消毒日期|Disinfected on
disinfection.time|消毒时间|消毒時間|Time
disinfection.worker|消毒人员|消毒人員|By whom
disinfection.method|消毒方式|消毒方式|Method
disinfection.agent|消毒剂及浓度|消毒劑及濃度|Agent
disinfection.what|消毒内容|消毒內容|What
disinfection.result|检查结果|檢查結果|Result
report.unit|填报单位|填報單位|Reporting unit
report.community|社区名称|社區名稱|Community
report.subdistrict|街道（乡镇）|街道（鄉鎮）|Sub-district
report.district|区县|區縣|District
report.date|填报日期|填報日期|Date of report
report.month|月份|月份|Month
report.author|填表人|填表人|Filled in by
report.reviewer|审核人|審核人|Checked by
report.phone|联系电话（填表人）|聯絡電話（填表人）|Phone of the author
report.grid|网格名称|網格名稱|Grid of the report
count.people|总人数|總人數|People
count.households|户数|戶數|Households
count.men|男性人数|男性人數|Men
count.women|女性人数|女性人數|Women
count.aged60|60岁以上人数|60歲以上人數|Aged 60 or over
count.aged65|65岁以上人数|65歲以上人數|Aged 65 or over
count.aged80|80岁以上人数|80歲以上人數|Aged 80 or over
count.children|14岁以下人数|14歲以下人數|Under 14
count.livingAlone|独居人数|獨居人數|Living alone
count.disabled|残疾人数|身心障礙人數|Disabled
count.pregnant|孕产妇人数|孕產婦人數|Pregnant
count.buildings|楼栋数|樓棟數|Buildings
count.estates|小区数|小區數|Estates
count.grids|网格数|網格數|Grids
count.home|居家隔离人数|居家隔離人數|Isolated at home
count.central|集中隔离人数|集中隔離人數|Isolated centrally
count.controlled|隔离总人数|隔離總人數|Isolated in all
count.released|解除人数|解除人數|Released
count.fever|发热等症状人数|發熱等症狀人數|With symptoms
count.tested|核酸检测人数|核酸檢測人數|Tested
count.test.due|应检人数|應檢人數|Tests due
count.screened|摸排人数|摸排人數|Screened
count.gate.checks|门岗查验人次|門崗查驗人次|Gate checks
count.gate.measured|测温人次|測溫人次|Temperatures measured
count.gate.turnedAway|劝返人次|勸返人次|Turned away
count.gates|卡口数|卡口數|Gates
count.visitors|访客人次|訪客人次|Visitors
count.households.asked|排查户数|排查戶數|Households asked
count.doorVisits|入户走访次数|入戶走訪次數|Door visits
count.calls|电话联系次数|電話聯絡次數|Calls
count.supplies|代购配送次数|代購配送次數|Deliveries
count.push.people|上级推送人数|上級推送人數|People on lists from above
count.push.done|推送已核查人数|推送已核查人數|People on lists done
count.returnees.otherProvince|省外返回人数|省外返回人數|Returned from other provinces
count.returnees.sameProvince|省内返回人数|省內返回人數|Returned from the province
count.returnees.all|返回总人数|返回總人數|Returned in all
count.left|未隔离返程人数|未隔離返程人數|Left without isolation
count.home.new|当日居家隔离人数|當日居家隔離人數|Newly isolated at home
count.central.new|当日集中隔离人数|當日集中隔離人數|Newly isolated centrally
count.released.new|当日解除人数|當日解除人數|Released that day
count.home.total|累计居家隔离人数|累計居家隔離人數|Isolated at home so far
count.central.total|累计集中隔离人数|累計集中隔離人數|Isolated centrally so far
count.released.total|累计解除人数|累計解除人數|Released so far
count.contacts.second|密接的密接人数|密接的密接人數|Contacts of contacts
count.disinfections|消毒次数|消毒次數|Disinfections
count.vaccinated|接种人数|接種人數|Vaccinated
count.notVaccinated|未接种人数|未接種人數|Not vaccinated
count.vaccine.aged|60岁以上接种人数|60歲以上接種人數|Vaccinated aged 60 or over
count.tenants|流动人口数|流動人口數|Tenants and migrants
count.code.red.outside|红码外来人数|紅碼外來人數|Red codes from outside
count.code.red.here|红码本地人数|紅碼本地人數|Red codes living here
count.code.yellow.outside|黄码外来人数|黃碼外來人數|Yellow codes from outside
count.code.yellow.here|黄码本地人数|黃碼本地人數|Yellow codes living here
count.contacts|密接人数|密接人數|Close contacts
count.code.red|红码人数|紅碼人數|Red codes
count.code.yellow|黄码人数|黃碼人數|Yellow codes`;

/** What every field of forms is called. */
export const FIELD_NAMES: ReadonlyMap<string, Text> = new Map(
  LINES.trim()
    .split('\n')
    .map((line): [string, Text] => {
      const [field = '', simplified = '', traditional = '', english = ''] = line.split('|');
      return [field, { 'zh-CN': simplified, 'zh-TW': traditional, en: english }];
    }),
);
