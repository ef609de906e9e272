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
    '學習《中國共產黨處分違紀黨員批准許可權和程式規定》，落實各項要求。',
    '服務高品質發展，聚焦高水準開放，健全集體議事規則和決策程式。',
    '落实《政府资讯公开条例》，依法主动公开。',
  ],
  nearMisses: [
    '學習《中國共產黨處分違紀黨員批准權限和程序規定》，完善微信小程式功能。',
    '編發《經濟外交資訊》等刊物，提升服務品質和水準。',
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
  /[動務設開發實際現關對與為學習會議國家黨區縣鎮鄉員應當強機構領導據報書長門間問題聞聯絡總結織組線經濟統計畫劃責權證護規範覽觀見訊訓記論評語說調讓認識資質轉運過達違選還適連進遠遲邊銷錄鐘鎖錯鋼鐵針項順預頭顧額風飛養驗體點齊龍從個們來係倉備傳優價儀億兒內兩準凍減別劑勞勢勵勝勻匯協單卻厲參雙變號喚營嚴團園圍圓圖聖場壓壞塊墾壽夢夾奪婦媽孫寧寶審寫寬專將層屬歲島嶺帶幣幫廠廣廳張彈彌歸徹徑復徵德憂憑懷懸戰戶擁擇擊擔擴擾攝擬攤敗敵數斷時條東業極榮槍樓標樣樹橋歐歡歷殘殺毀氣決沒況淚淨淵測湯溝溫滅滬滿滲漁漢漲潔澤濕瀏灣灑災無煩煙熱燈爐爭爺牆狀獎獨獲獻環產畢異療盡監盤眾睜矚確礎礙禮禍種稱穩穀窮竊競筆節築簡簽籌糧約級紀納紐純紙細終紹絕給絲綁綜綠維綱網緊緒緣編緩縮績繳繼續纖罰羅義]/g;

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
    '深入學習贯彻习近平法治思想，研究议题12项。',
    '优化营商环境，服務企业发展。',
  ],
  nearMisses: [
    '我局坚持依法行政，著力优化营商环境，会见於先生一行。',
    '市政府外辦堅持依法行政，不斷優化依法行政運作機制，持續提升質效。',
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
