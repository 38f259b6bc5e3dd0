/**
 * What is promised besides money: lost alone it is a loss, nothing need stand in its place.
 * Columns: zh; en; de; ja; es; fr; pt; it; nl; pl; ru; ko, written as `phrase-trie.ts` says.
 */
export const PROMISED = {
  gift: {
    gift: `赠品|小礼物|小礼品|?赠|?礼物|?礼品|?送|?礼|?免费|?伴手; free gift|small gift|little gift|a gift for you|giveaway|freebie*|?gift*|?present*|?complimentary|?free|?bonus|?treat|?surprise; geschenk|geschenke|kleines geschenk|gratisgeschenk*|gratisbeigabe|gratiszugabe|?geschenk*|?*geschenk|?schenk*|?aufmerksamkeit|?gratis*|?kostenlos*|?zugabe|?beigabe|?präsent; プレゼントいた|プレゼントとして|プレゼントをお|おまけ|粗品|ささやかな品|?ギフト|?プレゼント|?贈|?無料|?サービス|?進呈; regalito|pequeño regalo|un regalo|de regalo|obsequio*|?regal*|?gratis|?gratuit*|?detalle; petit cadeau|un cadeau|en cadeau|offrons ~ cadeau|?cadeau*|?offert*|?offr*|?gratuit*|?surprise|?attention; brinde|brindes|um presente|uma lembrança|?presente*|?lembran*|?oferec*|?oferta*|?grátis|?gratuit*|?mimo; omaggio|in omaggio|piccolo regalo|un regalo|in regalo|regalino|?regal*|?gratis|?gratuit*|?pensiero; cadeautje|een cadeau|klein cadeau|gratis geschenk|geschenkje|?cadeau*|?geschenk*|?gratis|?attentie|?presentje; upomin*|prezent|mały prezent|drobny prezent|gratisow*|?prezent*|?gratis*|?bezpłat*|?dodat*; подарок|подарочек|в подарок|небольшой подарок|?подар*|?бесплат*|?бонус*|?сувенир*; 사은품|작은 선물|선물을|증정|?선물|?무료|?서비스|?드립`,
  },
} as const;
