import './customer.ts';
import './invoice/index.ts';
import './plan.ts';
import './price.ts';
import './product.ts';
import './subscription-item.ts';
import './subscription/index.ts';
import './usage-record-summary.ts';
