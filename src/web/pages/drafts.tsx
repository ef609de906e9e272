export const DraftsPage = () => null;
