import { createHash } from 'node:crypto';

/** What the fictitious office hands out with its partial answers. */
export const releasedText = `外事翻译服务政府采购项目合同（公开部分）

一、服务内容：笔译、交替传译、同声传译。
二、服务期限：自签订之日起一年。
三、合同总金额：人民币贰拾万元整。
四、验收：按场次验收，按季度结算。

（报价明细依法不予公开）
`;

/** The document by its content, as acts name it. */
export const RELEASED = createHash('sha256').update(releasedText, 'utf8').digest('hex');
