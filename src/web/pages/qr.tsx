import { create } from 'qrcode';
import { useMemo } from 'react';

const QUIET = 4;

/** A QR code as one path: black on white in every theme, because cameras want it so. */
export function Qr({ text, title }: { readonly text: string; readonly title: string }) {
  const { path, side } = useMemo(() => draw(text), [text]);
  return (
    <svg className="qr" role="img" aria-label={title} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

function draw(text: string): { readonly path: string; readonly side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares = Array.from(modules.data, (dark, at) =>
    dark ? `M${(at % modules.size) + QUIET} ${Math.floor(at / modules.size) + QUIET}h1v1h-1z` : '',
  );
  return { path: squares.join(''), side: modules.size + 2 * QUIET };
}
