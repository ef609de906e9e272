import { useState } from 'react';
import { say } from '../../kernel/text.ts';
import type { ControlProps, KeptFile } from '../control.ts';
import { asList, asText, bound } from '../control.ts';

const choose = say('选择文件', 'Choose a file');
const chooseSeveral = say('选择文件（可多选）', 'Choose files');
const photograph = say('拍照', 'Take a photo');
const remove = say('移除', 'Remove');
const keeping = (at: number, of: number) =>
  of > 1
    ? say(`正在上传第${at}个，共${of}个`, `Uploading ${at} of ${of}`)
    : say('正在上传', 'Uploading');
const isHeic = say(
  '这是苹果手机的 HEIC 照片，其他电脑打不开。请在手机“设置—相机—格式”中选“兼容性最佳”后重拍，或者把照片存成 JPG 再上传。',
  'This is an HEIC photo, which other computers cannot open. On the phone choose Settings, Camera, Formats, Most Compatible, or save the photo as JPG.',
);

/** What the platform keeps. A telephone turns its own photos into JPEG where it sees no HEIC in the list. */
const KEPT = 'image/jpeg,image/png,.pdf,.ofd,.docx,.xlsx,.txt,.csv';
const PHOTOS = 'image/jpeg,image/png';

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
type Failed = { readonly name: string; readonly because: string };

/**
 * A file is kept as soon as it is chosen; the act names it by its content. Of many, one at a time: what was kept stays
 * though another could not be, and each that could not says why.
 */
function useKeeping({ around, hashes, onHashes }: FilesProps) {
  const [going, setGoing] = useState<{ readonly at: number; readonly of: number } | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  async function keepOne(file: File): Promise<KeptFile | Failed> {
    if (/\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type))
      return { name: file.name, because: around.say(isHeic) };
    try {
      return await around.keep(file);
    } catch (fault) {
      return { name: file.name, because: fault instanceof Error ? fault.message : '' };
    }
  }
  async function take(files: readonly File[]): Promise<void> {
    const kept: string[] = [];
    const not: Failed[] = [];
    for (const [at, file] of files.entries()) {
      setGoing({ at: at + 1, of: files.length });
      const done = await keepOne(file);
      if ('because' in done) not.push(done);
      else if (!hashes.includes(done.sha256) && !kept.includes(done.sha256)) kept.push(done.sha256);
      setFailed([...not]);
    }
    if (kept.length > 0) onHashes([...hashes, ...kept]);
    setGoing(null);
  }
  return { going, failed, take };
}

function Files(props: FilesProps) {
  const { around, hashes, onHashes, several } = props;
  const { going, failed, take } = useKeeping(props);
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
        <Pick {...props} onFiles={(files) => void take(files)} />
      )}
      {going ? (
        <p className="hint" role="status">
          {around.say(keeping(going.at, going.of))}
        </p>
      ) : null}
      {failed.map(({ name, because }) => (
        <p key={name} className="error" role="alert">
          <span lang="zh-CN">{name}</span> {because}
        </p>
      ))}
    </div>
  );
}

type PickProps = FilesProps & { readonly onFiles: (files: readonly File[]) => void };

/** Two ways in: from what is there, many at once; and on a telephone straight from the camera, one at a time. */
function Pick(props: PickProps) {
  const { around, id, several, onFiles } = props;
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <span className="pick">
      <input
        {...bound(props)}
        type="file"
        className="unseen"
        accept={KEPT}
        multiple={several === true}
        onChange={(event) => take(event.target)}
      />
      <label htmlFor={id} className="button">
        {around.say(several ? chooseSeveral : choose)}
      </label>
      <span className="camera">
        <input
          id={`${id}-photo`}
          type="file"
          className="unseen"
          accept={PHOTOS}
          capture="environment"
          onChange={(event) => take(event.target)}
        />
        <label htmlFor={`${id}-photo`} className="button">
          {around.say(photograph)}
        </label>
      </span>
    </span>
  );
}
