import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { NotFound } from './pages/not-found.tsx';
import { Broken } from './pages/broken.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

type Loose = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
const only =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Loose): { [K in Name]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = textOf(search[name]);
        return value === undefined || value === '' ? [] : [[name, value]];
      }),
    ) as { [K in Name]?: string }; // exactly the names asked for

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: only('next'),
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
});
const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  component: lazyRouteComponent(() => import('./pages/link.tsx'), 'LinkPage'),
});
const check = createRoute({
  getParentRoute: () => root,
  path: '/check',
  component: lazyRouteComponent(() => import('./check/check-page.tsx'), 'CheckPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(() => import('./shell/desk.tsx'), 'Desk'),
});
const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$view', params: { view: 'todo' } });
  },
});

const listSearch = only(
  'kind',
  'phase',
  'light',
  'standing',
  'unit',
  'assignee',
  'q',
  'where',
  'names',
  'batch',
  'by',
  'receivedFrom',
  'receivedTo',
  'sort',
);
const list = createRoute({
  getParentRoute: () => desk,
  path: '/$view',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ListPage'),
});
const drafts = createRoute({
  getParentRoute: () => desk,
  path: '/drafts',
  component: lazyRouteComponent(() => import('./pages/drafts.tsx'), 'DraftsPage'),
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
});
const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/people.tsx'), 'PeoplePage'),
});
const numbers = createRoute({
  getParentRoute: () => desk,
  path: '/numbers',
  validateSearch: only('scheme', 'year'),
  component: lazyRouteComponent(() => import('./pages/numbers.tsx'), 'NumbersPage'),
});
const system = createRoute({
  getParentRoute: () => desk,
  path: '/system',
  component: lazyRouteComponent(() => import('./pages/system.tsx'), 'SystemPage'),
});
const rules = createRoute({
  getParentRoute: () => desk,
  path: '/rules',
  component: lazyRouteComponent(() => import('./pages/rules.tsx'), 'RulesPage'),
});
const calculator = createRoute({
  getParentRoute: () => desk,
  path: '/calculator',
  validateSearch: only('from', 'days'),
  component: lazyRouteComponent(() => import('./pages/calculator.tsx'), 'CalculatorPage'),
});
const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account.tsx'), 'AccountPage'),
});
const report = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$year',
  validateSearch: only('step'),
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});
const figures = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  validateSearch: only('year', 'asOf'),
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
});
const figure = createRoute({
  getParentRoute: () => desk,
  path: '/figures/$key',
  validateSearch: only('year', 'asOf', 'slice'),
  component: lazyRouteComponent(() => import('./figures/figure-page.tsx'), 'FigurePage'),
});
const annual = createRoute({
  getParentRoute: () => desk,
  path: '/figures/disclosure-annual',
  validateSearch: only('year', 'asOf'),
  component: lazyRouteComponent(() => import('./figures/annual-page.tsx'), 'AnnualPage'),
});
const find = createRoute({
  getParentRoute: () => desk,
  path: '/find',
  validateSearch: only('q', 'kind', 'phase', 'from', 'to', 'unit', 'person'),
  component: lazyRouteComponent(() => import('./find/find-page.tsx'), 'FindPage'),
});
const calendar = createRoute({
  getParentRoute: () => desk,
  path: '/calendar',
  validateSearch: only('year'),
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
});
const quick = createRoute({
  getParentRoute: () => desk,
  path: '/quick',
  component: lazyRouteComponent(() => import('./consular/quick-page.tsx'), 'QuickPage'),
});
const register = createRoute({
  getParentRoute: () => desk,
  path: '/$view/new',
  validateSearch: only('like'),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});
const importing = createRoute({
  getParentRoute: () => desk,
  path: '/$view/import',
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
});
const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports',
  validateSearch: only('kind', 'batch'),
  component: lazyRouteComponent(() => import('./import/imports-page.tsx'), 'ImportsPage'),
});
const matter = createRoute({
  getParentRoute: () => desk,
  path: '/$view/$id',
  validateSearch: only('step', 'act', 'beside', 'item'),
  component: lazyRouteComponent(() => import('./matter/matter-page.tsx'), 'MatterPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    link,
    check,
    desk.addChildren([
      home,
      drafts,
      find,
      settings,
      people,
      numbers,
      system,
      rules,
      calculator,
      calendar,
      figures,
      figure,
      annual,
      report,
      account,
      quick,
      register,
      importing,
      imports,
      matter,
      list,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
