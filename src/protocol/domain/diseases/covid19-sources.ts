/** Where the clauses of the COVID-19 editions were read. Strings as the survey of documents keeps them. */
export const SOURCES = {
  contacts8: 'readke.com/c/1584304.html (8版)',
  diff: '163.com/dy/article/HB2O19DG0514TRJ8.html (8→9 diff)',
  diff8: '163.com/dy/article/HB2O19DG0514TRJ8.html (8→9 diff); news.duote.com/202105/234379.html',
  secondary8: 'cwdbkk.com/html_2/chongwutijian/16845/list/9.html; readke.com/c/1584304.html',
  edition9:
    '163.com/dy/article/HB2O19DG0514TRJ8.html (8→9 diff); gscdc.cn/html/news/gssfkzcrdwtjd/…-show-5085.html; city texts in public code (太原 and another)',
  twenty:
    '00.wendadaohang.com/zd/nn0eDrITTrDBjjr00ZT.html (Xinhua text); iotonline.org.cn/news/guonei/202211/t20221111_21011.shtml; public code (广州); anyonetrip.com (沈阳)',
  ten: 'cec100.cn/gn/2022/12-07/9909825.shtml',
  edition10: '9k8cc.com/…/t20230110_7342815.html (人民日报); m.handmsg.com/page/2023/0413/21868067.shtml',
  leftRiskArea: 'public code (广州 2022-11); anyonetrip.com/asks/what-conditions-…-shenyang-now.html (沈阳)',
  townRule: 'm.dexinhaoyue.cn/bmxxgk/nyncj/gzdt/content/post_1049328.html (2020-02 town rule)',
  dayZero: 'bbgsm.com/yinlezhishi/dy4aete2ll.html; qiwenkd.com/yishi/567291.html',
  breach: 'readke.com/c/3137908.html, /3082374.html',
  homeStay:
    'gaoyang.gov.cn/gk/…/1673574445745.html; zuomama.com/news/jiaodian/288367.html; axdbkk.com/html_3/zaixianpingtai/31236/list/1.html; m.kidbbs.com/news/jiaodian/300361.html; m.hunanyuer.com/news/jiaodian/130236.html',
  thresholds: 'm.brwz.net/fanwen/dJxDd0pDPB.html',
  siteAssessment: 'm.163wenku.com/p-2620822.html (居家健康监测场所评估表)',
  threeZones: 'huzhou.kuyiso.com/news/d12ue8172c9.html',
  zones9: '39.103.169.235/p/cd02bb94b7a3; jxyuer.com/baike/techan/427867.html',
  zonesTwenty: 'jxyuer.com/news/jiaodian/340497.html; ccschy.com/news/d7240a18b558b6e50ff28f08cb399ef9.html',
  noZone: 'bbbaike.com/news/jiaodian/70966.html',
  lookBack4: 'ddtbk.com/news/576924.html',
  lookBack2: 'dearvip.net/tags-7964.html',
  homeTargets8: 'kidbbs.com/news/jiaodian/215199.html',
  homeTargets9: 'm.kidbbs.com/news/jiaodian/300361.html',
  homeTargets2211: 'dnwgs.com.cn/xwzx/PoliticsNews/202211/t20221122_12489382.htm',
  companions: 'hq0564.com/archiver/tid-1084619.html',
  pools:
    'yeziyuan.com/wenda/167058124361538.html; youlai.cn/yyk/article/701729.html; worldometers.cn/guoji/434954.html',
  none: 'none read (unverified)',
} as const;
