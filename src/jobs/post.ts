import type { Transporter } from 'nodemailer';

export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for the same mail: a server that gets it twice delivers it once. */
  readonly messageId: string;
};

export type Post = {
  /** Where links in mails lead; absent: mails have none. */
  readonly site?: string;
  send(mail: Mail): Promise<void>;
  close(): void;
};

export type PostOptions = {
  /** `smtp://user:password@host:25` or `smtps://…`. */
  readonly server: string;
  readonly from: string;
  readonly site?: string;
};

/** What the environment says of mail: WAISHI_SMTP, WAISHI_MAIL_FROM, WAISHI_SITE. */
export function findPostOptions(env: NodeJS.ProcessEnv): PostOptions | undefined {
  const server = env['WAISHI_SMTP'];
  const site = env['WAISHI_SITE'];
  if (server === undefined || server === '') return undefined;
  const from = env['WAISHI_MAIL_FROM'] ?? `waishi@${new URL(server).hostname}`;
  return { server, from, ...(site === undefined ? {} : { site }) };
}

/** Milliseconds. A mail is sent in a transaction, which must not wait long for a server that says nothing. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Mail by a real server. The library is loaded with the first mail. */
export function openPost({ server, from, site }: PostOptions): Post {
  let transport: Promise<Transporter> | undefined;
  const connect = () =>
    (transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ url: server, ...PATIENCE }, { from: { name: '智慧外事', address: from } }),
    ));
  return {
    ...(site === undefined ? {} : { site: site.replace(/\/+$/, '') }),
    async send(mail) {
      await (
        await connect()
      ).sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => void transport?.then((open) => open.close()),
  };
}
