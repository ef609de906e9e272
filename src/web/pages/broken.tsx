import { Failure } from '../controls/states.tsx';

/** A page that could not be shown at all: one sentence and a way on. */
export const Broken = ({ error }: { readonly error: unknown }) => (
  <main className="page narrow">
    <Failure fault={error} retry={() => window.location.reload()} />
  </main>
);
