/**
 * Every request and response of the HTTP interface, once: the routes validate with these schemas, OpenAPI is made from
 * them, and the web imports their types.
 */
export * from './contract/parts.ts';
export * from './contract/matter.ts';
export * from './contract/steps.ts';
export * from './contract/session.ts';
export * from './contract/office.ts';
export * from './contract/calendar.ts';
export * from './contract/check.ts';
export * from './contract/sensitive.ts';
export * from './contract/dispatch.ts';
export * from './contract/import.ts';
export * from './contract/reports.ts';
export * from './contract/saved.ts';
export * from './contract/figures.ts';
export * from './contract/find.ts';
export * from './contract/lists.ts';
