import { say } from '../kernel/text.ts';
import {
  isClasses,
  isProposalTerms,
  PROPOSAL_CLASSES,
  PROPOSAL_TERMS,
} from './proposal-settings.ts';
import type { SettingKinds } from './setting-kind.ts';

/** Suggestions, proposals, and other supervision of the office. */
export const proposalSettings = {
  proposalTerms: {
    title: say('提案、会办、退回的办理期限', 'Terms of proposals, joint opinions and returns'),
    check: isProposalTerms,
    initial: PROPOSAL_TERMS,
    clock: true,
    parts: {
      'national-cppcc': say('全国政协提案答复', 'Answer, National CPPCC'),
      'municipal-cppcc': say('市政协提案答复', 'Answer, municipal CPPCC'),
      'district-cppcc': say('区政协提案答复', 'Answer, district CPPCC'),
      'extended.national-cppcc': say('全国政协提案最长延至', 'At most, National CPPCC'),
      'extended.municipal-cppcc': say('市政协提案最长延至', 'At most, municipal CPPCC'),
      'extended.district-cppcc': say('区政协提案最长延至', 'At most, district CPPCC'),
      'redo.national-cppcc': say('全国政协提案重新办理', 'Anew, National CPPCC'),
      'redo.municipal-cppcc': say('市政协提案重新办理', 'Anew, municipal CPPCC'),
      'redo.district-cppcc': say('区政协提案重新办理', 'Anew, district CPPCC'),
      joint: say('会办意见', 'Joint opinion'),
      return: say('退回交办件', 'Sending back'),
    },
    source: say(
      '政协提案、会办意见和退回交办件的期限由各级政协、交办机关规定，录入时注明文件；人大代表建议的期限由法律、条例规定，不在此设置',
      "Local rules fix the terms of proposals, joint opinions and returns; name the document. Those of deputies' suggestions are statutory",
    ),
  },
  proposalClasses: {
    title: say('建议提案办理结果类别', 'Result classes of suggestions and proposals'),
    check: isClasses,
    initial: PROPOSAL_CLASSES,
    clock: true,
    source: say(
      '类别及其含义由各地规定，录入时注明文件和起始日期',
      'Classes and what they mean are local; name the document and the day from which they hold',
    ),
  },
} as const satisfies SettingKinds;
