export const SystemPage = () => null;
