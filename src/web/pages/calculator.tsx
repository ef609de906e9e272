export const CalculatorPage = () => null;
