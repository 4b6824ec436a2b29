import './customer.ts';
import './invoice.ts';
import './plan.ts';
import './price.ts';
import './product.ts';
