/** Characters of everyday text that only simplified, and only traditional, Chinese writes. */
const PAIRS =
  '们們个個这這来來时時说說为為会會对對发發过過还還没沒么麼问問题題样樣东東西西车車门門开開关關电電话話应應该該让讓货貨贵貴买買卖賣单單号號码碼订訂购購运運费費钱錢账賬帐帳户戶邮郵寄寄递遞达達历歷记記录錄处處理理务務员員联聯络絡系係请請谢謝诉訴议議讨討论論认認识識语語词詞译譯读讀写寫书書学學习習师師难難题題头頭实實际際国國际際华華专專业業产產质質量量检檢查查验驗换換还還补補偿償损損坏壞碎碎错錯误誤漏漏缺缺颜顏红紅绿綠蓝藍黄黃银銀铁鐵钢鋼长長宽寬轻輕软軟硬硬热熱凉涼冻凍干乾湿濕净淨脏髒旧舊双雙鞋鞋袜襪裤褲衣衣帽帽帐帳篷篷灯燈线線网網页頁图圖视視频頻声聲响響听聽见見观觀觉覺紧緊张張急急慢慢迟遲现現刚剛从從后後里裡边邊间間内內外外处處总總经經给給与與并並虽雖则則却卻仅僅几幾两兩万萬亿億岁歲年年节節気気体體医醫药藥疗療猫貓鱼魚鸡雞鸟鳥马馬龙龍虫蟲风風云雲阳陽阴陰边邊进進远遠迁遷选選适適连連迹跡办辦动動劳勞势勢励勵区區协協单單压壓厂廠厅廳县縣参參变變团團园園围圍场場块塊报報奖獎妇婦妈媽孙孫宁寧宝寶审審宾賓导導将將尔爾层層属屬岛島币幣帮幫广廣庆慶库庫废廢张張弹彈归歸径徑态態怀懷怜憐恶惡惊驚惯慣愿願戏戲战戰执執扩擴扫掃护護报報担擔拥擁择擇挂掛据據损損摄攝敌敵数數断斷无無旧舊显顯晓曉术術机機杀殺杂雜权權条條标標树樹梦夢检檢楼樓欢歡步步残殘气氣汇匯汉漢决決况況浅淺测測济濟浓濃涂塗温溫满滿灭滅灵靈点點烂爛烦煩烧燒牵牽状狀独獨狭狹环環画畫疯瘋皱皺盖蓋盘盤着著确確碍礙离離种種称稱积積稳穩穷窮竞競笔筆签簽简簡类類粮糧级級纪紀纸紙组組细細终終结結绝絕统統继繼续續绩績绪緒维維综綜缘緣编編罗羅罢罷职職聪聰肤膚肿腫胜勝脑腦脚腳脱脫舰艦艺藝节節苏蘇范範荐薦获獲虑慮补補装裝规規计計训訓许許设設访訪证證评評试試详詳课課调調谁誰谈談贝貝负負财財责責败敗货貨贴貼贸貿资資赏賞赔賠赖賴赚賺赛賽趋趨跃躍车車转轉轮輪软軟较較载載辆輛输輸边邊迟遲逻邏遗遺郑鄭释釋针針钟鐘钥鑰链鏈销銷锁鎖键鍵镜鏡闭閉闲閒闻聞队隊阶階随隨险險隐隱雾霧静靜项項顺順须須预預领領颗顆风風飞飛饭飯馆館骂罵验驗骗騙鲜鮮麦麥齐齊齿齒';
const simplified = new Set<string>();
const traditional = new Set<string>();
const signs = [...PAIRS];
for (let index = 0; index + 1 < signs.length; index += 2) {
  const [first = '', second = ''] = [signs[index], signs[index + 1]];
  if (first === second) continue;
  simplified.add(first);
  traditional.add(second);
}
// Ordinary signs of the other script too.
for (const both of '里后干系着几范松云台征准只表余丑') simplified.delete(both);
for (const both of '著係乾') traditional.delete(both);

/** Which Chinese script a text is written in; null when none of its characters tells. */
export function findHanVariant(text: string): 'zh-CN' | 'zh-TW' | null {
  let balance = 0;
  for (const sign of text) {
    if (simplified.has(sign)) balance += 1;
    else if (traditional.has(sign)) balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'zh-CN' : 'zh-TW';
}
