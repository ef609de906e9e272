import type { Office } from '../store/offices.ts';
import { listOffices } from '../store/offices.ts';
import type { Call } from './command.ts';
import { findText } from './command.ts';
import type { Data } from './data.ts';
import { WrongInput } from './output.ts';

/** The office that `--office` names, or the one that was founded first. */
export async function officeOf(call: Call, { store }: Data): Promise<Office> {
  const code = findText(call, 'office');
  const offices = await listOffices(store);
  const office = offices.find((one) => code === undefined || one.code === code);
  if (!office) throw new WrongInput('There is no such office.');
  return office;
}
