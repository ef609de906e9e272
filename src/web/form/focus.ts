/** After a no, the first field to correct has the focus; where no field is at fault the sentence comes into view. */
export function focusFirst(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>(WRONG);
    if (wrong) wrong.focus();
    else form?.querySelector('.notice.bad, .notice.warn')?.scrollIntoView({ block: 'center' });
  });
}
const WRONG = '.wrong input, .wrong select, .wrong textarea, .wrong button';
