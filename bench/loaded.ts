import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Writes down every module that is loaded; loaded itself by `--import`. */
const list = process.env['WAISHI_BENCH_LOADED'] ?? '';
registerHooks({
  load(url, context, next) {
    appendFileSync(list, `${url}\n`);
    return next(url, context);
  },
});
