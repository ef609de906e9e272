import { Link } from '@tanstack/react-router';
import { MOST_IMPORTED } from '../../api/contract/import.ts';
import { pathOf } from '../client.ts';
import { Drop, PasteText } from '../controls/drop.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = { readonly kind: string; readonly onFile: (file: File) => void };

/** A file dropped or chosen, or rows pasted; and the workbook to fill in for whoever has none yet. */
export function Start({ kind, onFile }: Props) {
  const { t } = useVoice();
  const { importing } = words;
  function read(text: string): void {
    // The clipboard of a spreadsheet sets cells apart by tabs, whatever stands in them.
    const said = [`sep=\t\n${text}`];
    onFile(new File(said, `${t(importing.pasted)}.tsv`, { type: 'text/plain' }));
  }
  return (
    <div className="import-start">
      <p>{t(importing.intro)}</p>
      <Drop
        title={importing.drop}
        accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt"
        most={MOST_IMPORTED}
        tooLarge={importing.tooLarge}
        onFile={onFile}
      />
      <p>
        <a className="button" href={pathOf(`/${kind}/template.xlsx`)} download>
          {t(importing.template)}
        </a>{' '}
        <Link className="button quiet" to="/imports" search={{ kind }}>
          {t(importing.past.title)}
        </Link>
      </p>
      <PasteText
        id="paste-text"
        label={importing.paste}
        hint={importing.pasteHint}
        submit={importing.readPasted}
        rows={5}
        onText={read}
      />
    </div>
  );
}
