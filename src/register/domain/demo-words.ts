/** A list of at least one word. */
export type Words = readonly [string, ...string[]];

function words(text: string): Words {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
}

function signs(text: string): Words {
  const [first = '', ...others] = Array.from(text);
  return [first, ...others];
}

/** Surnames, the common ones several times. Source of the order: 2020 report on surnames, Ministry of Public Security. */
export const SURNAMES: Words = signs(
  '王王王王王王王李李李李李李李张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐徐孙孙马马朱朱胡胡郭郭何何林林罗罗高高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤单解种查翟',
);

/** Surnames of two characters, rare. */
export const COMPOUND_SURNAMES: Words = words('欧阳 上官 司马 诸葛 尉迟 令狐');

/** Characters of given names by sex and by the years in which they were usual. */
export const GIVEN_SIGNS = {
  male: {
    old: signs('国建志德福生荣贵根宝林金财发清华祥昌文明庆和喜长春树堂义'),
    middle: signs('伟强军勇斌峰磊涛辉刚杰鹏超波浩亮平海东宏健俊凯宁飞'),
    young: signs('子宇轩浩然泽睿辰博皓铭沐俊航奕梓晨佑宸煜翰景'),
  },
  female: {
    old: signs('秀兰英桂珍玉凤芳淑芬素琴梅香莲菊仙巧花翠爱惠荣美'),
    middle: signs('丽敏静燕红霞艳玲娟萍莉娜婷雪洁琳晶慧颖蕾倩佳欣'),
    young: signs('梓涵诗雨欣怡一诺可馨思彤语萱若汐艺婉沐瑶晨悦依妍'),
  },
} as const;

/** Invented names of people whose names are written with a dot. */
export const DOTTED_GIVEN: Readonly<Record<'male' | 'female', Words>> = {
  male: words('艾力 吐尔逊 买买提 阿卜杜 木果 曲比 扎西'),
  female: words('阿依古丽 热娜 古丽娜 米娜 曲西 依火 央金'),
};
export const DOTTED_FAMILY: Words = words('买合木提 库尔班 依明 热合曼 吉克 阿苏 沙马');

/** Invented names of foreigners: given name and family name. */
export const FOREIGN_GIVEN: Readonly<Record<'male' | 'female', Words>> = {
  male: words('DANIEL MARCO IVAN KENJI SAMUEL PIERRE'),
  female: words('ANNA MARIA OLGA YUKI LINDA CLAIRE'),
};
export const FOREIGN_FAMILY: Words = words('SAMPLEMAN TESTOVA EXAMPLESON DEMOUCHE MODELLI PROBEMANN');

/** Estates that factories once built, before their suffix. */
export const OLD_ESTATES: Words = words(
  '星火棉纺厂 长风机床厂 东升印刷厂 晨光搪瓷厂 前进化工厂 红叶手表厂 青松木器厂 银河无线电厂 朝阳制药厂 春雷钟表厂 北斗仪表厂 飞燕自行车厂 向阳食品厂 江海造船厂 白鹭纸厂 云岭水泥厂',
);
export const OLD_SUFFIXES: Words = words('宿舍 家属院 新村 一村');

/** Estates with lifts. */
export const TOWER_ESTATES: Words = words(
  '云杉花园 听雨苑 望江名邸 桂语府 蓝湾国际 锦屏华庭 枫林晚 翠微湖畔 明月城 梧桐公馆 星汇湾 澜悦府',
);

/** Lanes. */
export const LANES: Words = words('杏花里 柳叶巷 石榴里 铜锣巷 青果里 三眼井巷 裁缝里 灯笼巷');

/** Streets of shops. */
export const SHOP_STREETS: Words = words('槐安路商铺 麦香街商铺 书院路商铺 渡口街商铺 彩虹路商铺');

/** Names of communities. */
export const COMMUNITIES: Words = words(
  '云杉社区 听涛社区 望月社区 枫桥社区 桂香社区 锦屏社区 青禾社区 晨曦社区 湖畔社区 麦田社区 竹溪社区 石桥社区 春晓社区 星河社区 柳岸社区 梅岭社区',
);

/** Employers and schools. */
export const EMPLOYERS: Words = words(
  '晨光超市 星火纺织有限公司 第三中学 市公交公司 蓝湾物业 城北医院 银河软件有限公司 春雷快递 望江餐饮 江海物流园 区环卫所 个体经营 自由职业 青松家具厂',
);

/** Kinds of shops, for their names. */
export const SHOPS: Words = words('便利店 水果店 理发店 面馆 药店 五金店 洗衣店 文具店 早餐店 花店 小吃店 修车铺');
