import type { Refusal } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

/** The platform's own rule for files; there is no article behind it and none is pretended. */
const rule = (code: string, article: string, because: Text): Refusal => ({
  code,
  law: '文件上传要求',
  article,
  because,
});

export const emptyFile: Refusal = rule(
  'file-empty',
  '文件内容',
  say('文件是空的，请重新选择文件。', 'The file is empty. Choose it again.'),
);

export const tooLarge = (limit: number): Refusal => {
  const megabytes = Math.floor(limit / 1_048_576);
  return rule(
    'file-too-large',
    '文件大小',
    say(
      `文件超过 ${megabytes} MB。请拆分或者压缩扫描件后再上传。`,
      `The file is larger than ${megabytes} MB. Split it, or scan it with less detail.`,
    ),
  );
};

export const badName: Refusal = rule(
  'file-name',
  '文件名',
  say(
    '文件名中有不可见的控制字符或者改变文字方向的字符，会使人看错文件。请改名后再上传。',
    'The file name has invisible or direction-changing characters, which hide what it is. Rename it.',
  ),
);

export const typeNotTaken: Refusal = rule(
  'file-type',
  '文件类型',
  say(
    '可以上传 PDF、OFD、DOCX、XLSX、JPG、PNG、TXT 和 CSV 文件。旧格式（DOC、XLS、WPS）请另存为 DOCX、XLSX 或者 PDF；加密的文件请先取消密码。',
    'PDF, OFD, DOCX, XLSX, JPG, PNG, TXT and CSV are taken. Save older formats as DOCX, XLSX or PDF, and remove passwords first.',
  ),
);

export const typeNotNamed = (extension: string): Refusal =>
  rule(
    'file-type-mismatch',
    '文件类型',
    say(
      `文件名以“.${extension}”结尾，内容却不是这种文件。请用原来的软件打开，另存后再上传。`,
      `The name ends in “.${extension}” but the content is something else. Open it and save it anew.`,
    ),
  );

export const hasMacros: Refusal = rule(
  'file-macros',
  '文件安全',
  say(
    '文件带有宏或者控件。请另存为不带宏的 DOCX、XLSX 或者 PDF 后再上传。',
    'The file carries macros or controls. Save it as DOCX or XLSX without macros, or as PDF.',
  ),
);

export const notSound: Refusal = rule(
  'file-damaged',
  '文件安全',
  say(
    '文件已损坏，或者在文件内夹带了其他内容。请用原来的软件打开，另存后再上传。',
    'The file is damaged or carries something else inside. Open it and save it anew.',
  ),
);

export const bomb: Refusal = rule(
  'file-bomb',
  '文件安全',
  say(
    '文件解压后过大，不能接收。请另存为 PDF 后再上传。',
    'The file becomes far too large when unpacked. Save it as PDF.',
  ),
);

/** A non-classified system may neither store nor process state secrets (2024 revision, in force since 2024-05-01). */
export const secrecyMarked = (mark: string): Refusal => ({
  code: 'state-secret',
  law: '中华人民共和国保守国家秘密法',
  article: '第三十一条第一款第三项',
  because: say(
    `文件带有国家秘密标志“${mark}”。本平台运行于非涉密网络，不得存储、处理国家秘密。请停止上传，按照保密规定通过涉密渠道办理，并告知本单位保密工作机构；属于已解密或者误标的，先由定密责任人按规定处理。`,
    `The file bears the mark of a state secret, “${mark}”. This platform runs on an unclassified network, which may neither store nor process state secrets. Stop here, use the classified channel and tell your secrecy office; a mark that is lapsed or mistaken is for the person responsible for classification to remove.`,
  ),
});
