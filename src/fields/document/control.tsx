import { useState } from 'react';
import { say } from '../../kernel/text.ts';
import type { ControlProps } from '../control.ts';
import { asList, asText, bound } from '../control.ts';

const choose = say('选择文件', 'Choose a file');
const remove = say('移除', 'Remove');
const keeping = say('正在上传', 'Uploading');

export const DocumentControl = (props: ControlProps) => (
  <Files
    {...props}
    hashes={[asText(props.value)].filter(Boolean)}
    onHashes={(hashes) => props.onChange(hashes.at(-1) ?? null)}
  />
);

export const DocumentsControl = (props: ControlProps) => (
  <Files {...props} several hashes={asList(props.value).map(asText)} onHashes={props.onChange} />
);

type FilesProps = ControlProps & {
  readonly several?: true;
  readonly hashes: readonly string[];
  readonly onHashes: (hashes: readonly string[]) => void;
};

/** A file is kept as soon as it is chosen; the act names it by its content. A refusal stands where the file would. */
function Files(props: FilesProps) {
  const { around, hashes, onHashes, several } = props;
  const [state, setState] = useState<{ busy?: true; error?: string }>({});
  async function take(files: FileList | null): Promise<void> {
    setState({ busy: true });
    try {
      const kept = await Promise.all([...(files ?? [])].map((file) => around.keep(file)));
      onHashes([...hashes, ...kept.map(({ sha256 }) => sha256)]);
      setState({});
    } catch (fault) {
      setState({ error: fault instanceof Error ? fault.message : '' });
    }
  }
  return (
    <div className="files">
      {hashes.map((hash) => (
        <span key={hash} className="file">
          <span lang="zh-CN">{around.nameOf(hash)}</span>
          <button
            type="button"
            className="button quiet"
            onClick={() => onHashes(hashes.filter((one) => one !== hash))}
          >
            {around.say(remove)}
          </button>
        </span>
      ))}
      {hashes.length > 0 && !several ? null : (
        <span className="pick">
          <input
            {...bound(props)}
            type="file"
            className="unseen"
            multiple={several === true}
            onChange={(event) => void take(event.target.files)}
          />
          <label htmlFor={props.id} className="button">
            {around.say(choose)}
          </label>
        </span>
      )}
      {state.busy ? (
        <p className="hint" role="status">
          {around.say(keeping)}
        </p>
      ) : null}
      {state.error ? (
        <p className="error" role="alert">
          {state.error}
        </p>
      ) : null}
    </div>
  );
}
