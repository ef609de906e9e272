import { gapped } from '../gap.ts';
import './find.css';

type Props = {
  readonly text: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
};

/** What people wrote, with what was looked for marked in it. */
export function Marked({ text, marks }: Props) {
  const pieces: { readonly at: number; readonly text: string; readonly marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) pieces.push({ at, text: text.slice(at, from), marked: false });
    pieces.push({ at: from, text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), marked: false });
  return (
    <span lang="zh-CN" className="data">
      {pieces.map((piece) =>
        piece.marked ? (
          <mark key={piece.at}>{piece.text}</mark>
        ) : (
          <span key={piece.at}>{gapped(piece.text)}</span>
        ),
      )}
    </span>
  );
}
