import type { Text } from '../../base/domain/texts.ts';

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** What the acts about door sensors are called in the trail. */
export const sensorActNames: Readonly<Record<string, Text>> = {
  addSensors: text('门磁入库', '門磁入庫', 'Put door sensors into stock'),
  installSensor: text('安装门磁', '安裝門磁', 'Installed a door sensor'),
  collectSensor: text('收回门磁', '收回門磁', 'Collected a door sensor'),
  retireSensor: text('停用门磁', '停用門磁', 'Took a door sensor out of use'),
  openDoorWindow: text('登记预计开门时段', '登記預計開門時段', 'Said when doors are expected to open'),
  silenceSensorsOf: text('管控结束，停止门磁告警', '管控結束，停止門磁告警', 'Sensors silenced at the end of an order'),
  recordSensorReports: text('收到门磁信号', '收到門磁訊號', 'Words of door sensors'),
  answerDoorAlarm: text('处置开门告警', '處置開門告警', 'Answered a door alarm'),
  noteDoorWork: text('开门核实任务办结', '開門核實任務辦結', 'A door question was answered on the phone'),
  findSilentSensors: text('检查失联门磁', '檢查失聯門磁', 'Looked for silent sensors'),
  tellLateDoors: text(
    '无人核实的开门，短信告知主任和街道',
    '無人核實的開門，簡訊告知主任和街道',
    'Told director or sub-district of a door by SMS',
  ),
  dropDoorEvents: text('删除过期开门记录', '刪除過期開門記錄', 'Deleted old words of doors'),
  '/api/doors/:id': text('查看一户的开门记录', '查看一戶的開門記錄', 'Looked at the timeline of a door'),
};

/** What the acts are about. */
export const sensorSubjectNames: Readonly<Record<string, Text>> = {
  sensor: text('门磁', '門磁', 'Door sensor'),
  doorAlarm: text('开门告警', '開門告警', 'Door alarm'),
  doorWindow: text('预计开门时段', '預計開門時段', 'Expected opening'),
};
