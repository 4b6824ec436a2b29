import './customer.ts';
import './invoice.ts';
