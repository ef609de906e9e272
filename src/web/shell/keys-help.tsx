import { Panel } from '../controls/panel.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useVoice();
  return (
    <Panel title={t(words.shell.keys)} onClose={onClose} place="window">
      <dl className="keys">
        {words.shell.keyList.map(({ keys, what }) => (
          <div key={keys}>
            <dt>
              {keys.split(/\s+/).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
