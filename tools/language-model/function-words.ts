/** The little words of languages that there is no list of: written down by hand, the most usual first. */
export const FUNCTION_WORDS: Record<string, string> = {
  tl: 'ang ng sa na mga ko mo po ako ikaw siya kami tayo sila hindi oo opo ito iyan iyon dito doon kailan saan nasaan bakit paano salamat lang ba kasi naman pa din rin wala may mayroon gusto ano sino kung para pero yung nang ay si ni kay natin namin nila niya kayo inyo akin lahat dumating bayad pera kumusta maraming magandang',
  az: 'və bu bir üçün ilə olan da də mən sən siz biz onlar nə necə harada niyə çox yox var deyil salam təşəkkür sifariş mənim sizin onun kimi daha ki amma ancaq hər belə zaman sonra əgər olduğu edir etdi olur oldu isə artıq bütün',
  is: 'og að ekki er það ég þú hann hún við þið þeir sem en á í til frá með hvar hvenær takk já nei var um fyrir af þetta mér þér mig þig hvað hver svo vel kannski bara hér þar núna mín minn pöntun pakkinn góðan daginn eru voru hafa hefur',
  eu: 'eta ez da bai nire zure hau hori non noiz zergatik eskerrik asko kaixo dut dute zen naiz gara dira bat baina ere du nola zer nor hemen orain gero oso den ziren duen dela izan egin behar dago hura bere zait',
  yo: 'ni ti ati ó ń mo wa won àwọn pé náà sí fún jẹ́ kò kí bá lọ rẹ mi yìí ọjọ́ ẹ̀tọ́ tàbí gbogbo ènìyàn',
  be: 'і у не на што гэта я ты ён яна мы вы яны але як калі дзе чаму дзякуй добры дзень мой мая мае ваш ёсць няма быў была было яшчэ таксама для пра пасля ад да з',
  sr: 'и у је да не на се што то ја ти он она ми ви они али као када где зашто хвала добар дан мој моја моје ваш има нема био била било још такође за од до са ово шта',
  ur: 'ہے ہیں کا کی کے میں سے کو نے اور یہ وہ نہیں کیا کب کہاں میرا میری آپ پر بھی تھا تھی ہو گا گی کر شکریہ سلام براہ مہربانی ابھی تک',
  ku: 'لە و بە بۆ کە ئەم ئەو من تۆ ئێمە ئێوە ئەوان نییە هەیە چی کەی کوێ بۆچی سوپاس سڵاو دەکات بوو دەبێت هەموو',
  hi: 'है हैं का की के में से को ने और यह वह नहीं क्या कब कहाँ मेरा मेरी मेरे आप आपका पर भी था थी थे हो होगा कर करने किया धन्यवाद नमस्ते अभी तक जो कि एक इस इसके लिए तो ही या साथ गया गई हुए रहा रही रहे मैं हम मुझे उनके अपने द्वारा बाद सकता चाहिए',
  mr: 'आहे आहेत नाही मी माझे माझा माझी तुम्ही आपण आम्ही तो ती ते हे हा काय कधी कुठे आणि पण मध्ये साठी होते होता धन्यवाद नमस्कार झाले केले पाहिजे मला तुमचे',
  ne: 'छ छन होइन मेरो तपाईं तपाईंको हामी उनी त्यो कहिले कहाँ किन र तर मा लागि थियो थिए धन्यवाद नमस्ते भयो गर्नुहोस् मलाई पनि छैन',
};
