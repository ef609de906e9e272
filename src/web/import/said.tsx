import { Data, useVoice } from '../language.tsx';
import type { Text } from '../../kernel/text.ts';

/** A sentence that quotes the table: what stands in its quotation marks stays in the table's own script. */
export function Said({ text }: { readonly text: Text }) {
  const { t } = useVoice();
  return t(text)
    .split(/(“[^”]*”)/u)
    .map((part, at) =>
      // A part has no name but its place in the sentence.
      part.startsWith('“') ? <Data key={at}>{part}</Data> : <span key={at}>{part}</span>,
    );
}
