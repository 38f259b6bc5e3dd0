import type { DateOrder, FilePlan, OrderColumn } from './file-plan.ts';
import { readAmount } from './read-values.ts';

/**
 * Headings of the usual exports (Shopify, WooCommerce, Amazon, eBay, Chinese ERPs …), without
 * spaces, signs and case; the earlier one counts for more.
 */
const HEADINGS: Record<OrderColumn, string> = {
  orderNumber:
    'ordernumber|orderno|orderid|order|amazonorderid|salesrecordnumber|name|订单号|订单编号|订单id|平台订单号|bestellnummer|auftragsnummer|numerodepedido|pedido|numérodecommande|注文番号',
  placedAt:
    'createdat|orderdate|purchasedate|placedat|date|orderdategmt|paidat|saledate|下单时间|订单时间|订单创建时间|付款时间|创建时间|下单日期|bestelldatum|datum|fechadelpedido|fecha|datedecommande|注文日|注文日時',
  total:
    'total|ordertotal|totalamount|totalprice|grandtotal|amount|itemprice|订单金额|订单总金额|总金额|实付金额|金额|总价|gesamt|gesamtbetrag|summe|importe|montant|合計|合計金額',
  currency: 'currency|ordercurrency|currencycode|币种|货币|货币代码|währung|moneda|devise|通貨',
  email:
    'email|billingemail|customeremail|buyeremail|emailaddress|customer|邮箱|买家邮箱|客户邮箱|电子邮箱|email地址|kundenemail|correo|メールアドレス',
  phone:
    'phone|billingphone|shippingphone|buyerphonenumber|telephone|电话|手机|手机号|联系电话|收件人电话|telefon|teléfono|téléphone|電話番号',
  customerName:
    'customername|billingname|buyername|recipientname|shippingname|收件人|收货人|买家姓名|客户姓名|客户|kunde|kundenname|cliente|client|氏名|お名前',
  status: 'orderstatus|financialstatus|status|订单状态|状态|bestellstatus|estado|statut|ステータス',
  refunded:
    'refundedamount|refunded|amountrefunded|refundamount|refund|退款金额|已退款金额|erstattet|reembolso|返金額',
  salesChannel: 'saleschannel|source|channel|platform|store|平台|渠道|店铺|来源|kanal|canal',
  country:
    'shippingcountry|billingcountry|shipcountry|country|countrycode|国家|收件国家|国家代码|land|país|pays|国',
  city: 'shippingcity|billingcity|shipcity|city|城市|收件城市|stadt|ort|ciudad|ville|市区町村',
  itemTitle:
    'lineitemname|productname|itemname|itemtitle|title|product|商品名称|商品标题|产品名称|商品|artikel|producto|produit|商品名',
  itemSku: 'lineitemsku|sku|productsku|商品编码|商家编码|货号',
  itemQuantity:
    'lineitemquantity|quantity|quantitypurchased|qty|数量|商品数量|menge|cantidad|quantité|個数|数量',
  itemPrice: 'lineitemprice|unitprice|price|单价|商品单价|einzelpreis|preis|precio|prix|単価',
  carrier: 'carrier|shippingcarrier|trackingcompany|物流公司|承运商|快递公司|versanddienstleister',
  trackingNumber:
    'trackingnumber|tracking|trackingno|运单号|快递单号|物流单号|追踪号|sendungsnummer|追跡番号',
};

/** Which column holds what, by its heading; each column once. */
export function guessColumns(header: readonly string[]): FilePlan['columns'] {
  const plain = header.map((name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const columns: FilePlan['columns'] = {};
  const taken = new Set<number>();
  for (const [column, names] of Object.entries(HEADINGS)) {
    for (const name of names.split('|')) {
      const at = plain.findIndex((heading, index) => heading === name && !taken.has(index));
      if (at === -1) continue;
      columns[column as OrderColumn] = at;
      taken.add(at);
      break;
    }
  }
  return columns;
}

/** The sign that stands most evenly in the first lines, outside of quotes. */
export function guessDelimiter(start: string): FilePlan['delimiter'] {
  const told = /^sep=(.)\r?\n/.exec(start)?.[1];
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(0, 20);
  let best: { delimiter: FilePlan['delimiter']; least: number } = { delimiter: ',', least: 0 };
  for (const delimiter of [',', ';', '\t', '|'] as const) {
    if (told === delimiter) return delimiter;
    const least = Math.min(...lines.map((line) => line.split(delimiter).length - 1));
    if (least > best.least) best = { delimiter, least };
  }
  return best.delimiter;
}

/** Day before month where a first part is above 12, month first where a second is; else as given. */
export function guessDateOrder(dates: readonly string[], otherwise: DateOrder): DateOrder {
  for (const text of dates) {
    const [, one = '', two = ''] = /^\s*(\d{1,4})[-/.](\d{1,2})[-/.]/.exec(text) ?? [];
    if (one.length === 4) return 'ymd';
    if (Number(one) > 12) return 'dmy';
    if (Number(two) > 12) return 'mdy';
    if (one !== '' && text.includes('.')) return 'dmy';
  }
  return otherwise;
}

/** A comma that is followed by one or two last digits is a decimal one. */
export function guessDecimal(amounts: readonly string[]): '.' | ',' {
  const has = (pattern: RegExp) => amounts.filter((text) => pattern.test(text.trim())).length;
  const isComma = has(/,\d{1,2}\D*$/) > has(/\.\d{1,2}\D*$/);
  return isComma && amounts.some((text) => readAmount(text, ',') !== null) ? ',' : '.';
}
