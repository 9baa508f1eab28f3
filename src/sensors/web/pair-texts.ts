import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the page on which a worker hangs sensors and takes them down. */
export const pairTexts = defineTexts({
  title: { 'zh-CN': '装门磁', 'zh-TW': '裝門磁', en: 'Door sensor' },
  hold: { 'zh-CN': '对准门磁上的二维码', 'zh-TW': '對準門磁上的二維碼', en: 'Hold it over the code on the sensor' },
  opening: { 'zh-CN': '正在打开摄像头…', 'zh-TW': '正在打開攝像頭…', en: 'Opening the camera…' },
  refused: {
    'zh-CN': '没有准许使用摄像头。请在浏览器地址栏旁准许，或在下面输入编码。',
    'zh-TW': '沒有准許使用攝像頭。請在瀏覽器網址列旁准許，或在下面輸入編碼。',
    en: 'The camera is not allowed. Allow it beside the address, or type the code below.',
  },
  missing: {
    'zh-CN': '摄像头打不开。请在下面输入编码。',
    'zh-TW': '攝像頭打不開。請在下面輸入編碼。',
    en: 'The camera does not open. Type the code below.',
  },
  retry: { 'zh-CN': '再试一次', 'zh-TW': '再試一次', en: 'Try again' },
  lamp: { 'zh-CN': '灯', 'zh-TW': '燈', en: 'Light' },
  code: {
    'zh-CN': '门磁编码（扫不出时输入）',
    'zh-TW': '門磁編碼（掃不出時輸入）',
    en: 'Code, when it cannot be scanned',
  },
  next: { 'zh-CN': '下一步', 'zh-TW': '下一步', en: 'Next' },
  notSensor: {
    'zh-CN': '这不是门磁的二维码。门磁的码贴在设备背面。',
    'zh-TW': '這不是門磁的二維碼。門磁的碼貼在設備背面。',
    en: 'This is not the code of a sensor. It is on the back of the device.',
  },
  counts: {
    'zh-CN': '库存 {stock} 个，应装 {homes} 户，未装 {open} 户，待收回 {over} 个。',
    'zh-TW': '庫存 {stock} 個，應裝 {homes} 戶，未裝 {open} 戶，待收回 {over} 個。',
    en: '{stock} in stock. {homes} homes under orders, {open} without a sensor. {over} to be collected.',
  },
  sensor: { 'zh-CN': '门磁 {code}', 'zh-TW': '門磁 {code}', en: 'Sensor {code}' },
  isNew: {
    'zh-CN': '这个门磁还没有入库，安装时一起入库。',
    'zh-TW': '這個門磁還沒有入庫，安裝時一起入庫。',
    en: 'Not in stock yet: it comes into stock with this.',
  },
  whichDoor: {
    'zh-CN': '装在哪一户？输入楼号、房号或姓名',
    'zh-TW': '裝在哪一戶？輸入樓號、房號或姓名',
    en: 'Which door? Building, room or name',
  },
  hasOne: { 'zh-CN': '已有门磁', 'zh-TW': '已有門磁', en: 'has a sensor' },
  noHomes: { 'zh-CN': '没有要装门磁的住户', 'zh-TW': '沒有要裝門磁的住戶', en: 'No home is under an order' },
  noHomesWhat: {
    'zh-CN': '门磁只为正在执行的居家管控单安装。刚开的单，联网后会出现在这里。',
    'zh-TW': '門磁只為正在執行的居家管控單安裝。剛開的單，連網後會出現在這裡。',
    en: 'A sensor hangs for a running order only. A new one appears here when the phone is online.',
  },
  noneFound: { 'zh-CN': '没有找到这样的住户', 'zh-TW': '沒有找到這樣的住戶', en: 'No such home' },
  more: {
    'zh-CN': '还有 {n} 户，请再输入几个字。',
    'zh-TW': '還有 {n} 戶，請再輸入幾個字。',
    en: '{n} more: type a little more.',
  },
  hangHere: { 'zh-CN': '装在 {door}？', 'zh-TW': '裝在 {door}？', en: 'Hang it at {door}?' },
  hang: { 'zh-CN': '确认安装', 'zh-TW': '確認安裝', en: 'Hang it here' },
  otherDoor: { 'zh-CN': '换一户', 'zh-TW': '換一戶', en: 'Another door' },
  hangsAt: { 'zh-CN': '装在 {door}', 'zh-TW': '裝在 {door}', en: 'It hangs at {door}' },
  isOver: {
    'zh-CN': '这一户已解除，请收回门磁，检查后可以再用。',
    'zh-TW': '這一戶已解除，請收回門磁，檢查後可以再用。',
    en: 'Nobody has to stay here any more: take it back, it can be used again.',
  },
  isRunning: {
    'zh-CN': '这一户还在管控。收回后开门就没有人知道了。',
    'zh-TW': '這一戶還在管控。收回後開門就沒有人知道了。',
    en: 'The order still runs: without the sensor nobody hears the door.',
  },
  takeDown: { 'zh-CN': '收回门磁', 'zh-TW': '收回門磁', en: 'Take it back' },
  hung: { 'zh-CN': '已装在 {door}', 'zh-TW': '已裝在 {door}', en: 'Hung at {door}' },
  collected: { 'zh-CN': '门磁 {code} 已收回', 'zh-TW': '門磁 {code} 已收回', en: 'Sensor {code} taken back' },
  kept: {
    'zh-CN': '已存在手机上，联网后自动上传。传不上去的会在“同步”里说明原因。',
    'zh-TW': '已存在手機上，連網後自動上傳。傳不上去的會在「同步」裡說明原因。',
    en: 'Kept on the phone and sent by itself. What is refused is explained under Sync.',
  },
  tryIt: {
    'zh-CN': '请开一次门再关上，试一试。',
    'zh-TW': '請開一次門再關上，試一試。',
    en: 'Open and shut the door once to try it.',
  },
});
