import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { isInside } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { simplifiedCharacter } from '../script.ts';

type Word = { readonly pattern: RegExp; readonly hans: string; readonly hant: string };

/** Words that converters write for mainland terms. Within the title of a law they falsify it. */
const words: readonly Word[] = [
  { pattern: /许可权(?!限)/g, hans: '权限', hant: '權限' },
  { pattern: /(?<!小)程式(?!化)/g, hans: '程序', hant: '程序' },
  { pattern: /资讯(?!科技|产品|传播|服务业)/g, hans: '信息', hant: '信息' },
  { pattern: /网路/g, hans: '网络', hant: '網絡' },
  { pattern: /高品质(?=发展)/g, hans: '高质量', hant: '高質量' },
  { pattern: /高水准(?=开放|对外|安全|保护)/g, hans: '高水平', hant: '高水平' },
  { pattern: /产品品质|品质安全/g, hans: '产品质量', hant: '產品質量' },
  { pattern: /专案(?=管理|审批|建设)/g, hans: '项目', hant: '項目' },
  { pattern: /资料安全/g, hans: '数据安全', hant: '數據安全' },
  { pattern: /数位(?=政府|化|经济|政务)/g, hans: '数字', hant: '數字' },
  { pattern: /网际网路/g, hans: '互联网', hant: '互聯網' },
];
/** Outside titles these change a term of policy or law; the other words are mere style. */
const POLICY = /^(?:高品质|高水准|许可权)$/;
const PROCEDURE = /(?:决策|法定|行政|执法|审批|办理|立法|工作|正当|议事|规范|司法)$/;
const VARIANT = /[産説]/g;

export const conversion: Rule = {
  id: 'R14',
  title: say('机器转换用词', 'Words of machine conversion'),
  reason: say(
    '繁简转换把“权限”变成“許可權”、“程序”变成“程式”，法规名称就成了另一个名称。',
    'A converter turns the title of a law into another title.',
  ),
  source: say('法规名称以公布文本为准', 'Titles of laws are as published'),
  severity: 'error',
  hits: [
    '修訂《丙縣重大事項審批許可權規定》《丙縣議事程式規則》，逐項落實。',
    '推動全縣高品質發展，擴大高水準對外開放，完善行政決策程式。',
    '落实《政府资讯公开条例》，依法主动公开。',
  ],
  nearMisses: [
    '修訂《丙縣重大事項審批權限規定》，上線微信小程式2個。',
    '印送《外貿資訊》12期，提升服務品質和水準。',
    '落实行政许可权限划分，编程式教学取得成效。',
  ],
  patterns: [...words.map(({ pattern }) => pattern), VARIANT],
  *find(document) {
    for (const word of words)
      for (const { index, 0: quote } of document.plain.matchAll(word.pattern)) {
        const slip = converted(document, { at: index, length: quote.length }, word);
        if (slip) yield slip;
      }
    yield* variants(document);
  },
};

function converted(
  document: Document,
  place: Pick<Slip, 'at' | 'length'>,
  { hans, hant }: Word,
): Slip | undefined {
  const { plain, raw, report } = document;
  const word = plain.slice(place.at, place.at + place.length);
  const fix = report.script === 'hant' ? hant : hans;
  if (isInLaw(document, place.at))
    return {
      ...place,
      message: say('法规名称被机器转换改动', 'The title of a law changed by conversion'),
      fix,
      same: 'law',
    };
  if (isInside(document, place.at, ['《', '》'])) return undefined;
  const before = plain.slice(Math.max(0, place.at - 2), place.at);
  const mixed = word === '资讯' && report.script === 'hant' && raw.includes('信息公');
  if (!mixed && !POLICY.test(word) && !(word === '程式' && PROCEDURE.test(before)))
    return undefined;
  return {
    ...place,
    message: say('政策用语被机器转换改动', 'A term of policy changed by conversion'),
    severity: 'note',
    fix,
    same: 'policy',
  };
}

const LAW = /^[^《》\n]{0,60}?(?:条例|规定|办法|法|细则|准则|规则|纲要|标准|决定)(?:（[^）]*）)?》/;

const isInLaw = (document: Document, at: number): boolean =>
  isInside(document, at, ['《', '》']) && LAW.test(document.plain.slice(at, at + 80));

const standard: Readonly<Record<string, string>> = { 産: '產', 説: '說' };

function* variants({ raw, report }: Document): Generator<Slip> {
  if (report.script !== 'hant') return;
  for (const { index, 0: character } of raw.matchAll(VARIANT))
    yield {
      at: index,
      length: 1,
      message: say('异体字形，应统一', 'Variant forms of characters'),
      severity: 'note',
      fix: standard[character],
      same: 'variant',
    };
}

/** Traditional forms without use in simplified text; those of names and classical words are left out. */
const TRADITIONAL =
  /[內勻弔戶冊朮氾丟亙兇汙汎佇佔佈兌別刪吳呂吶囪壯夾妝決沖沒災禿見貝車並亞來併侖兒兩協卹姍屆岡彿拋東歿況爭狀秈糾羋臥軋長門俠侶係侷兗冑剎剋則勁卻奐屍帥彥恆柵枴洶洩為牴盃紂紅紀紉紇約紆苧計訂訃貞負軍軌閂韋頁風飛倖倆們倀個倫倉凍剛剝員娛孫宮峽島峴師庫徑恥悅挾時晉書氣涇浹烏狹狽畝皰祕紡紗紋純紐紕級紜納紙紛脅脈芻荊茲記訐討訌訕訊託訓訖豈財貢軒軔迴釘針釗釙閃陣陝陘隻飢馬鬥偽偉偵側務動區參啞問唸國堅堊執夠婁婦專將屜崢崑崗帶帳張強彫從徠悽悵捲掃掛捫掄掙採捨敗啟敘斬晝桿棄梔條梟殺氫涼淺淵淒淚淪淨牽猙現產畢異眾硃絆絃統紮紹紼絀細紳組終紲紱缽習脣脫脩莢莖莊莧處術袞覓規訪訝訣訥許設訟訛訢販責貫貨貪貧軛軟這連逕釵釦釣釧釩閉陳陸陰頂頃魚鳥鹵麥傢備傑傖傘凱剴創勞勝勛喪單喲喚喬喫圍堯場報堝壺媧尋嵐幀幃幾廁廂廄復惡悶愜惻惱揀揮換揚棗棟棧棲欽殘殼氬湧湊減渦湯測渾渙無猶琺畫痙痠發盜睏硯稈稅筆筍絞結絨絕絲絡給絢絰絳肅腎脹華菴萊萇虛視註詠評詞証詁詔詛詐詆訴診訶詖貯貼貳貽賁費賀貴買貶貿貸軻軸軼週進郵鄉鈔鈕鈣鈉鈞鈍鈐鈑閔閏開閑間閒閎隊階陽雲韌項順須飪飯飩飲飭馮馭黃亂傭債傳僅傾傷傯剷勢匯嗎嗇嗚嗆園圓塗塚塊塢塒塋奧媽媼幹廈弒彙愛慄慍愾愴愷損搶搖搗暉暈暘會業極楊楨楓歲毀溝滅溼溫準滄煙煩煉煬煥爺獅琿當盞睞睜祿萬稜稟節筧粵經絹綑綁綏絛義羨聖腸腳腫腦葷葦葉萵虜號蛻蜆補裝裊詫該詳試詩詰誇詼詣誠話誅詭詢詮詬賊資賈賄貲賃賂賅跡較載軾輊農運遊達違過鄒鈷鉗鈸鈽鉀鈾鉛鉋鉤鉑鈴鉉鉍鉅鈹鈿鉚閘隕雋電預頑頓頊頒頌飼飴飽飾馳馱馴鳩僥僕僑僱劃匱厭嘗嘔嘆嘍嘖嗶團圖塵墊塹壽夢奪奩嫗寧實寢對屢嶄嶇幣幗彆徹態慣慟慚慘摟摑摻暢榮槓構槍榦氳滾漬漢滿滯漸漲漣滬漁滲滌滷熒爾犖獄瑤瑣瑪瘧瘍瘋瘓盡監碩禎禍種稱窪窩箋箏箇綻綰綜綽綾綠緊綴網綱綺綢綿綵綸維緒緇綬罰聞臺與蓆蒞蓋蓀蒐蒼蝕製誦誌語誣認誡誤說誥誨誘誑誚貍賓賑賒趙趕輔輒輕輓遠遜遙遞鉸銀銅銘銖鉻銓銜銨銑閡閨閩閣閥閤際頗領颯颱餃餅餌餉駁骯鳴鳶鳳齊億儀價儂儈儉凜劇劉劍劊厲嘮嘩噓噴嘯嘰墳墜墮嫻嬋嫵嬌嬈寬審寫層嶔幟廢廚廟廝廣廠彈慶慮憂慼慫慾憐憫憚憤憮摯撲撈撐撥撓撫撳敵數暫樣槨樁樞標樓槳樂樅樑歐歎殤毆漿潑潔澆潛潰潤澗潯熱獎瑩瘡皚皺盤確碼穀窯窮範締練緯緻緘緬緝編緣緞緩綞緙緲緹罵罷膠膚蓮蔭蔣蔔蔥蝦蝸蝨衛衝複誼諒談諄誕請諸課諉諂調誰論諍誶誹諛豎豬賠賞賦賤賬賭賢賣賜質賡踐輝輛輟輩輦輪輜輞輥適遷鄰鄭鄧醃鋅銻銷鋪銬鋤鋁銳銼鋒鋇鋰閭閱鞏頡頜颳養餓餒駝駐駟駛駑駕駒駙髮鬧魷魯鴆鴉麩齒儘儔儐儕冪劑勳噹噸噥噯墾壇奮學導憲憑憊懍憶戰擁擋撻據擄擇撿擔撾曆曉曄曇樸樺橫樹橢橋機橈歷澱濃澤濁澦澠熾燉燒燈燙燜獨璣甌瘺盧瞞磚磧禦積穎穌窺簑築篤篩縊縑縈縛縣縞縝縉縐膩興艙蕩蕭蕪螞螢褲親覦諦諺諫諱謀諜諧諮諾謁謂諷諭諳諶諼貓賴踴輻輯輸輳辦選遲遼遺鄴錠錶鋸錳錯錢鋼錫錄錚錐錦錡錕錮錙閻隨險霑靜靦頰頸頻頷頭頹頤館餞餛餡餚駭駢駱鬨鮑鴕鴣鴦鴨鴒鴛龍龜優償儲勵嚀嚐嚇壓壎嬰嬪嬤尷屨嶼嶺嶽嶸幫彌應懇戲擊擠擰擬擱斂斃曖檔檢檜櫛檣殮氈濘濱濟濛濤濫澀濕濰營燦燭燬燴牆獰獲環璦癆療盪矯磯禪簍篠糞糝縮績繆縷縲繃縫總縱繅縴縹縵聲聰聯聳膿膽臉膾臨舉艱薑薔薊虧螻蟈褻褸覬謎謗謙講謊謠謝謄謐谿賺賽購賻趨轄輾轂轅輿還邁醞醜鍍鎂錨鍵鍊鍥鍋錘鍬鍛鍰鍚鍔闊闋闌闈闆隱隸雖韓顆颶餵騁駿鮮鮫鮪鮭鴻鴿點齋叢嚕嚮壙壘嬸懣擴擲擾攆擺擻擷斷檳櫃檻檸檮檯歟歸殯瀉瀋濾瀆濺瀏燻燼燾獷獵璿甕癘癒瞼礎禮穡穢穠竄竅簫簞簣簡糧織繕繞繚繡繒罈翹職聶臍臏舊薩藍薺薦蟯蟬蟲覲觴謨謹謬謫豐贅蹣蹤蹟蹕軀轉轍邇醫醬釐鎔鎊鎖鎢鎳鎮鎬鎰鎘鎚闔闖闐闕離雜雙雛雞鞦額顏題顎顓颺餾餿騎鬆魎鯊鯉鯽鯀鵑鵝鵠鼕嚥壞壟壢寵龐廬懲懷懶攏曠櫥櫝櫚櫓瀟瀨瀝瀕瀘爍牘犢獸獺璽瓊疇癟癡矇礙禱穫穩簾簽繫繭繹繩繪羅繳羶臘藝藪藥蟻蠅蠍襠襖譁譜識證譚譎譏譙贈贊蹺轔轎辭邊醱鏡鏑鏟鏃鏈鏜鏝鏢鏍鏘鏤鏗鏨關隴難霧韜韻類願顛颼饅饉騖騙鬍鯨鯧鯖鯛鶉鵡鵲鵪鵬麗勸嚨嚶嚴孃寶懸懺攔攙朧櫬瀾瀰瀲爐獻瓏癢癥礦礪礬礫竇競籌籃糰辮繽繼罌臚艦藹藺蘆蘋蘇蘊蠔襤覺觸議譯譟譫贏贍躉躂釋鐘鐃鏽闡飄饒饑騫騰騷鰓鰍鹹麵黨齟齣齡儷儸囁囀囂屬懼懾攝攜斕櫻欄殲爛犧瓔癩矓纏續蘭蘚蠣蠟襪襬覽譴護譽贓躊躍躋轟辯鐮鐳鐵鐺鐸鐲鐫闢響顧顥饗驅驃驀騾髏鰭鰥鶯鶴鷂齜齦齧儼儻囈囉孿巔巒彎攤權歡灑灘玀疊癮癬籠籟聾聽臟襲襯讀贖贗躑躓轡酈鑄鑑鑒霽韃韁顫驕驍髒鬚鱉鰱鰾鰻鷓鷗鼴齬齪龔囌巖戀攣攪曬瓚竊籤纓纖纔臢蘿蠱變邐邏鑣鑠靨顯饜驚驛驗體鱔鱗鱖鷥黴囑壩攬癱癲羈蠶讓讒讖艷贛釀靂靈靄韆顰驟鬢魘鱟鷹鷺鹼鹽齷齲廳欖灣籬籮蠻觀躡釁鑲鑰顱饞髖黌灤矚讚鑷韉驢驥纜讜躪釅鑽鑾鑼鱷鱸黷豔鑿鸚驪鬱鸛鸞籲]/g;

export const mixedScript: Rule = {
  id: 'R48',
  title: say('繁简混用', 'Mixed script'),
  reason: say(
    '简体文稿里夹有繁体字，多为从别处复制。',
    'Traditional characters in a simplified text come from elsewhere.',
  ),
  source: say(
    '《国家通用语言文字法》第十七条',
    'Law on the Standard Spoken and Written Chinese Language, article 17',
  ),
  severity: 'warning',
  hits: [
    '我局坚持依法行政，開展执法检查36次。',
    '组织干部學習行政处罚法，參加考试36人。',
    '优化营商环境，服務企业发展。',
  ],
  nearMisses: [
    '我局坚持依法行政，著力优化营商环境，会见於先生一行。',
    '丙縣外辦堅持依法辦事，全年辦理申請36件，群眾滿意。',
    '举办“漢字之美”“歐陽修詩文”书法展2场。',
  ],
  patterns: [TRADITIONAL],
  *find(document) {
    const { raw, report } = document;
    if (report.script !== 'hans') return;
    for (const { index, 0: character } of raw.matchAll(TRADITIONAL))
      if (!isInside(document, index, ['“', '”']) && !isInside(document, index, ['《', '》']))
        yield {
          at: index,
          length: 1,
          message: say('简体文稿中有繁体字', 'Traditional characters in a simplified text'),
          fix: simplifiedCharacter(character),
          same: 'script',
        };
  },
};
