import { describe, expect, it } from 'vitest';
import { guessColumns } from './headings.ts';

/** Order number, date, amount, currency, e-mail, phone. */
const NEEDED = ['orderNumber', 'placedAt', 'total', 'currency', 'email', 'phone'] as const;

describe('headings', () => {
  it.each([
    ['en', 'Order No.|Order Date|Total (incl. VAT)|Currency|E-mail address|Phone number'],
    ['de', 'Bestell-Nr.|Datum|Gesamtbetrag (brutto)|Währung|Kunden E-Mail|Telefon-Nr.'],
    ['fr', 'N° de commande|Date de commande|Montant TTC|Devise|Adresse e-mail|Téléphone'],
    ['es', 'Nº de pedido|Fecha del pedido|Importe total|Moneda|Correo electrónico|Teléfono'],
    ['it', 'N. ordine|Data ordine|Importo totale (€)|Valuta|Indirizzo e-mail|Cellulare'],
    ['pt', 'Número do pedido|Data do pedido|Valor total|Moeda|E-mail do cliente|Telefone'],
    ['nl', 'Bestelnr.|Besteldatum|Totaalbedrag [EUR]|Valuta|E-mailadres|Telefoonnummer'],
    ['pl', 'Nr zamówienia|Data zamówienia|Wartość zamówienia|Waluta|Adres e-mail|Nr telefonu'],
    ['ja', '注文番号|注文日|合計金額（税込）|通貨|メールアドレス|電話番号'],
    ['zh', '订单编号|下单时间|订单总额（元）|币种|客户邮箱|手机号码'],
  ])('of %s are known, with signs and brackets', (_, line) => {
    const columns = guessColumns(line.split('|'));
    expect(columns).toEqual(Object.fromEntries(NEEDED.map((name, at) => [name, at])));
  });

  it('without accents, in capitals, and with spaces around are the same', () => {
    const columns = guessColumns([
      ' NUMERO DE PEDIDO ',
      'Wahrung',
      'wartosc zamowienia',
      'Strasse',
    ]);
    expect(columns).toEqual({ orderNumber: 0, currency: 1, total: 2 });
    expect(guessColumns(['WÄHRUNG'])).toEqual({ currency: 0 });
  });

  it('as they are go before those with something in brackets', () => {
    expect(guessColumns(['Total (shop)', 'Total'])).toEqual({ total: 1 });
  });

  it('of an amount before tax are not taken for what was paid', () => {
    expect(guessColumns(['Gesamtbetrag (netto)', 'Total (excl. VAT)', '金额（不含税）'])).toEqual(
      {},
    );
  });
});
