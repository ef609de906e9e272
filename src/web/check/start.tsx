import { MOST_CHECKED } from '../../api/contract/check.ts';
import { Drop, PasteText } from '../controls/drop.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = { readonly onFile: (file: File) => void };

/** A file dropped or chosen, or text pasted. */
export function Start({ onFile }: Props) {
  const { t } = useVoice();
  const { check } = words;
  return (
    <div className="check-start">
      <p className="intro">{t(check.intro)}</p>
      <Drop
        title={check.drop}
        accept=".docx,.pdf,.html,.htm,.txt"
        most={MOST_CHECKED}
        tooLarge={check.tooLarge}
        hint={check.formats}
        onFile={onFile}
      />
      <PasteText
        id="pasted"
        label={check.paste}
        submit={check.checkPasted}
        rows={8}
        onText={(text) =>
          onFile(new File([text], `${t(check.pastedName)}.txt`, { type: 'text/plain' }))
        }
      />
    </div>
  );
}
