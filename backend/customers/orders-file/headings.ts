import type { FilePlan, OrderColumn } from './file-plan.ts';

/**
 * Headings of the usual exports (Shopify, WooCommerce, Amazon, eBay, Chinese ERPs, spreadsheets of
 * Europe …) as `plainHeading` leaves them; a line a language, the earlier one counts for more.
 */
const HEADINGS: Record<OrderColumn, string[]> = {
  orderNumber: [
    'ordernumber|orderno|ordernr|ordernum|orderid|orderref|orderreference|order|amazonorderid|salesrecordnumber|name',
    '订单号|订单编号|订单id|平台订单号|订单号码|注文番号|注文id|受注番号',
    'bestellnummer|bestellnr|bestellung|bestellungsnr|bestellungsnummer|bestellid|auftragsnummer|auftragsnr|auftrag',
    'numérodecommande|nodecommande|ndecommande|numcommande|ncommande|référencecommande|commande',
    'numerodepedido|nodepedido|ndepedido|nopedido|npedido|idpedido|pedido|númerodopedido|nodopedido|ndopedido|encomenda|númerodaencomenda',
    'numeroordine|numeroordini|numerodordine|nordine|nrordine|idordine|ordine',
    'bestelnummer|bestelnr|bestelling|ordernummer|numerzamówienia|nrzamówienia|idzamówienia|zamówienie',
  ],
  placedAt: [
    'createdat|orderdate|purchasedate|placedat|dateoforder|date|orderdategmt|paidat|saledate|orderedat|datecreated',
    '下单时间|订单时间|订单创建时间|付款时间|创建时间|下单日期|订单日期|日期|注文日|注文日時|受注日|日付',
    'bestelldatum|auftragsdatum|kaufdatum|bestelltam|datum',
    'datedecommande|datedelacommande|datecommande|dateachat|commandéle',
    'fechadelpedido|fechadepedido|fechapedido|fechadecompra|fecha|datadopedido|datadaencomenda|datadacompra|data',
    'dataordine|datadellordine|datadordine|dataacquisto',
    'besteldatum|orderdatum|aankoopdatum|datazamówienia|datazakupu|datazłożeniazamówienia',
  ],
  total: [
    'total|ordertotal|totalamount|totalprice|grandtotal|ordervalue|orderamount|amountpaid|totalpaid|amount|itemprice',
    '订单金额|订单总金额|订单总额|总金额|实付金额|应付金额|支付金额|金额|总价|合計|合計金額|請求金額|注文金額|金額',
    'gesamtbetrag|gesamtbetragbrutto|gesamtsumme|gesamtpreis|gesamt|summe|summebrutto|bestellwert|rechnungsbetrag|betrag|betragbrutto|endbetrag',
    'montanttotal|montantttc|totalttc|montanttotalttc|prixtotal|montant',
    'importetotal|totalpedido|totaldelpedido|preciototal|importe|valortotal|totaldopedido|totaldaencomenda|preçototal|valor',
    'importototale|totaleordine|totale|prezzototale|importo',
    'totaalbedrag|totaalprijs|totaal|orderbedrag|bestelbedrag|bedrag|wartośćzamówienia|kwotacałkowita|sumazamówienia|razem|suma|kwota|wartość|łącznie',
  ],
  currency: [
    'currency|ordercurrency|currencycode|币种|货币|货币代码|通貨|通貨コード',
    'währung|währungscode|devise|moneda|divisa|moeda|valuta|waluta',
  ],
  email: [
    'email|billingemail|customeremail|buyeremail|shippingemail|emailaddress|customer|邮箱|买家邮箱|客户邮箱|电子邮箱|电子邮件|邮箱地址|email地址',
    'メールアドレス|メール|顧客メールアドレス|購入者メールアドレス',
    'kundenemail|emailkunde|emailadresse|kundenmail|mail|mailadresse',
    'emailclient|emailduclient|adresseemail|adressemail|courriel|adressecourriel',
    'correo|correoelectrónico|emailcliente|emaildelcliente|emaildocliente|correodelcliente|endereçodeemail',
    'emaildelcliente|indirizzoemail|emailacquirente|klantemail|emailklant|emailadres|mailadres|emailklienta|adresemail|emailkupującego',
  ],
  phone: [
    'phone|phonenumber|billingphone|shippingphone|customerphone|buyerphonenumber|telephone|mobile|电话|电话号码|手机|手机号|手机号码|联系电话|收件人电话|電話番号|電話',
    'telefon|telefonnummer|telefonnr|handy|mobil|tel|téléphone|numérodetéléphone|portable|teléfono|móvil|telefone|celular',
    'telefono|cellulare|telefoon|telefoonnummer|numertelefonu|nrtelefonu',
  ],
  customerName: [
    'customername|billingname|buyername|recipientname|shippingname|fullname|收件人|收货人|买家姓名|客户姓名|姓名|客户|氏名|お名前|顧客名|購入者名',
    'kunde|kundenname|client|nomduclient|nomclient|cliente|nombredelcliente|nombre|nomedocliente|nomecliente|nome|nominativo',
    'klant|klantnaam|naam|klient|imięinazwisko|nazwaklienta|kupujący',
  ],
  status: [
    'orderstatus|financialstatus|paymentstatus|status|orderstate|订单状态|状态|交易状态|ステータス|注文状況|注文ステータス',
    'bestellstatus|auftragsstatus|statut|statutdelacommande|statutcommande|estado|estadodelpedido|situação|statusdopedido|estadodaencomenda',
    'stato|statoordine|statodellordine|bestelstatus|orderstatus|statuszamówienia',
  ],
  refunded: [
    'refundedamount|refunded|amountrefunded|refundamount|totalrefunded|refund|退款金额|已退款金额|退款|返金額',
    'erstattet|erstattung|erstattungsbetrag|rückerstattung|montantremboursé|remboursement|remboursé|reembolso|importereembolsado|valorreembolsado',
    'rimborso|importorimborsato|terugbetaald|terugbetaling|zwrot|kwotazwrotu',
  ],
  salesChannel: [
    'saleschannel|source|channel|platform|store|平台|渠道|店铺|来源|販売チャネル|店舗',
    'vertriebskanal|verkaufskanal|kanal|canaldevente|canal|canaldeventa|canaldevenda|canaledivendita|canale|verkoopkanaal|kanaal|kanałsprzedaży',
  ],
  country: [
    'shippingcountry|billingcountry|shipcountry|country|countrycode|shippingcountrycode|国家|收件国家|国家代码|国|国コード',
    'land|lieferland|ländercode|pays|codepays|país|códigodepaís|códigodopaís|paese|nazione|landcode|kraj|kodkraju',
  ],
  city: [
    'shippingcity|billingcity|shipcity|city|town|城市|收件城市|市区町村',
    'stadt|ort|wohnort|lieferort|ville|ciudad|localidad|cidade|città|plaats|woonplaats|stad|miasto|miejscowość',
  ],
  itemTitle: [
    'lineitemname|productname|itemname|itemtitle|title|product|item|商品名称|商品标题|产品名称|商品|商品名',
    'artikel|artikelname|artikelbezeichnung|produkt|produktname|produit|nomduproduit|article|producto|nombredelproducto|artículo|produto|nomedoproduto',
    'prodotto|nomeprodotto|articolo|productnaam|artikelnaam|nazwaproduktu|towar',
  ],
  itemSku: [
    'lineitemsku|sku|productsku|itemsku|商品编码|商家编码|货号|商品コード|品番',
    'artikelnummer|artikelnr|référence|référenceproduit|referencia|codicearticolo|codiceprodotto',
  ],
  itemQuantity: [
    'lineitemquantity|quantity|quantitypurchased|qty|数量|商品数量|個数',
    'menge|anzahl|stückzahl|quantité|qté|cantidad|quantidade|qtd|quantità|qtà|aantal|ilość',
  ],
  itemPrice: [
    'lineitemprice|unitprice|price|单价|商品单价|単価|価格',
    'einzelpreis|stückpreis|preis|prixunitaire|prix|preciounitario|precio|preçounitário|preço|prezzounitario|prezzo|stukprijs|prijs|cenajednostkowa|cena',
  ],
  carrier: [
    'carrier|shippingcarrier|trackingcompany|物流公司|承运商|快递公司|配送業者|運送会社',
    'versanddienstleister|versanddienst|transporteur|transportista|transportadora|corriere|vervoerder|przewoźnik|kurier',
  ],
  trackingNumber: [
    'trackingnumber|tracking|trackingno|trackingid|运单号|快递单号|物流单号|追踪号|追跡番号|お問い合わせ番号',
    'sendungsnummer|sendungsnr|trackingnummer|trackingnr|numérodesuivi|nodesuivi|númerodeseguimiento|númerodeseguimento|códigoderastreio',
    'numeroditracking|numerodispedizione|numerprzesyłki|numerśledzenia|nrprzesyłki',
  ],
};

/** Without spaces, signs, accents and case: `Bestell-Nr.` is `bestellnr`. */
function plainHeading(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What stands in brackets only adds to a heading; but an amount before tax is another amount. */
function withoutBrackets(name: string): string {
  const OTHER_AMOUNT =
    /\b(?:net|netto|ht|excl|excluding|without|ohne|hors|sin|sem|senza|zonder|bez)\b|不含|税抜/i;
  return name
    .normalize('NFKC')
    .replace(/[([{【].*?[)\]}】]/g, (inside) => (OTHER_AMOUNT.test(inside) ? inside : ''));
}

const PLAIN = Object.entries(HEADINGS).map(
  ([column, lines]) =>
    [column as OrderColumn, lines.join('|').split('|').map(plainHeading)] as const,
);

/**
 * Which column holds what, by its heading; each column once. A heading as it is counts for more
 * than one that is known without its brackets (`Gesamtbetrag (brutto)`, `Total [EUR]`).
 */
export function guessColumns(header: readonly string[]): FilePlan['columns'] {
  const columns: FilePlan['columns'] = {};
  const taken = new Set<number>();
  for (const plain of [header.map(plainHeading), header.map(withoutBrackets).map(plainHeading)]) {
    for (const [column, names] of PLAIN) {
      if (columns[column] !== undefined) continue;
      const name = names.find((one) => plain.some((own, at) => own === one && !taken.has(at)));
      if (name === undefined) continue;
      const at = plain.findIndex((own, place) => own === name && !taken.has(place));
      columns[column] = at;
      taken.add(at);
    }
  }
  return columns;
}
