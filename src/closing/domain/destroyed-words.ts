import type { Text } from '../../base/domain/texts.ts';

const LINES = `
gate_flag|卡口异常提示|卡口異常提示|Flags of the gates
gate_incident|卡口情况|卡口情況|Incidents at gates
gate_check|出入记录|出入記錄|Gate checks
paper_line_withdrawn|更正、划掉的纸质登记|更正、劃掉的紙本登記|Paper lines that were taken back
pass|出入证|出入證|Passes
visit|访客登记|訪客登記|Visits
standing|人员管控状态|人員管控狀態|Standings
isolation_document|隔离文书|隔離文書|Papers of orders
isolation_event|隔离过程记录|隔離過程記錄|Events of orders
isolation_objection|异议|異議|Objections
isolation_party|五位一体成员|五位一體成員|Teams of orders
isolation_test|隔离期检测|隔離期檢測|Tests of orders
isolation_order|隔离观察|隔離觀察|Isolation orders
sensor_alarm|门磁报警|門磁警報|Door alarms
sensor_event|门磁开合|門磁開合|Openings of doors
sensor_window|约定开门时间|約定開門時間|Expected openings
hint|群众线索|群眾線索|Hints
self_registration|自主申报|自主申報|Self-registrations
poster|申报码|申報碼|Posters
push_row|推送名单的人|推送名單的人|Rows of push lists
push_subject|推送核查对象|推送核查對象|People followed up
push_list|推送名单（含原件）|推送名單（含原件）|Push lists with their files
referral|早报告和转诊|早報告和轉診|Referrals
answer|问卷、健康监测|問卷、健康監測|Answers
task_attempt|走访和联系|走訪和聯絡|Attempts
task|任务|任務|Tasks
round|任务批次|任務批次|Rounds
message|短信|簡訊|Messages
link_use|住户链接使用次数|住戶連結使用次數|Uses of links
form_reply|交回的表|交回的表|Forms sent back
inbox_file|收件箱文件|收件匣檔案|Files of the inbox
disclosure|查看证件号的授权|查看證件號的授權|Openings of masked numbers
fact|上述各项的办理经过|上述各項的辦理經過|What was recorded of all these
import_file|导入名册的原件|匯入名冊的原件|Original rosters of imports
command_receipt|办理回执的内容|辦理回執的內容|Answers to commands`;

/** What the rows of each table are called on the certificate. */
export const DESTROYED_WORDS: ReadonlyMap<string, Text> = new Map(
  LINES.trim()
    .split('\n')
    .map((line): [string, Text] => {
      const [table = '', simplified = '', traditional = '', english = ''] = line.split('|');
      return [table, { 'zh-CN': simplified, 'zh-TW': traditional, en: english }];
    }),
);
