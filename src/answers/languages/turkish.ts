import type { AnswerLanguage } from "../answer-language.ts";
import { MONEY_SIGN, questionPattern, wordPattern, YEAR } from "./word-pattern.ts";

const MONTHS = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık";
const UNIT = "saniye|dakika|saat|gün|hafta|ay|yıl";
const SMALL = "iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış";

/** Turkish. Its endings are too many to list: words are cut to their first five letters. */
export const turkish: AnswerLanguage = {
  tag: "tr",
  functionWords: `
    ve veya ya da de ile ama ancak fakat eğer ki gibi kadar için göre bu şu o bunlar şunlar onlar bir her tüm bütün bazı çok daha en az
    değil mi mı mu mü midir mıdır mudur müdür var yok oldu olan olarak olmak oluyor olur olacak olması olduğunu etti ediyor eder etmek
    edecek yapıldı yapıyor yaptı yapacak ben sen biz siz beni seni onu bizi sizi onun bunun şunun benim senin bizim sizin kendi
    ne neyi neye neden niye niçin nasıl nerede nereye nereden hangi hangisi kim kimi kime kimin kimler kimlerin ne zaman kaç kaçı kaça
    ise bile hem sadece yalnızca artık şimdi sonra önce hâlâ henüz içinde üzerinde altında arasında karşı doğru dolayı rağmen
    diyor dedi diye söyledi söylüyor anlatıyor gelen gelir geldi gitti hakkında ilgili haber rapora rapor gerçekten belki
    acaba lütfen peki tam böyle şöyle öyle bunu şunu burada orada kullanıyor kullanır edilecek edildi edilir ediliyor edilen`,
  endings: "",
  longest: 5,
  apostrophe: "cuts-after",
  capitalsAreNames: true,
  isCompounding: false,
  questions: [
    ["age", questionPattern("kaç yaşında(?:ki)?|kaç yaşına|yaşı kaç|hangi yaş")],
    [
      "duration",
      questionPattern("ne kadar (?:sürdü|sürecek|sürüyor|süre|zaman)|kaç (?:saat|gün|hafta|ay|yıl|dakika)|süresi"),
    ],
    ["clock", questionPattern("saat kaçta")],
    ["money", questionPattern("kaça|(?:maliyeti|fiyatı) (?:ne|kaç)[a-z ]*|ne kadar para|kaç (?:lira|dolar|euro)")],
    ["count", questionPattern("kaç|ne kadar|sayısı")],
    ["date", questionPattern("ne zaman|hangi (?:gün|tarih|yıl|ay)[a-z]*|tarihi")],
    ["place", questionPattern("nere[a-z]*|hangi (?:şehir|ülke|kent|yer)[a-z]*")],
    ["person", questionPattern("kim[a-z]*")],
    ["reason", questionPattern("neden|niçin|niye|hangi sebeple")],
    ["whether", /(?<!\p{L})m[iu](?:dir|dur|ydi|yor|sin|yiz)?(?!\p{L})/u],
  ],
  sentences: {
    age: wordPattern("\\p{L}*yaş\\p{L}*"),
    duration: wordPattern(
      `(?:\\d[\\d.,]*|${SMALL}|bir|birkaç|yarım) (?:\\p{L}+ )?(?:${UNIT})\\p{L}*|uzun (?:bir )?süre\\p{L}*|sınırlı (?:bir )?(?:süre|zaman)\\p{L}*|geçici\\p{L}*|uzun vadede`,
    ),
    clock: wordPattern("saat \\d{1,2}\\p{L}*|\\d{1,2}[:.]\\d\\d|öğle\\p{L}*|gece yarısı"),
    date: wordPattern(
      `(?:\\d{1,2} )?(?:${MONTHS})(?:['’]\\p{L}+|\\p{L}*)|${YEAR}|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar günü|dün|bugün|yarın|(?:önümüzdeki|gelecek|geçen) (?:\\p{L}+ )?(?:${UNIT})\\p{L}*`,
    ),
    money: wordPattern(
      `${MONEY_SIGN}|avro|euro\\p{L}*|dolar\\p{L}*|sterlin\\p{L}*|ruble\\p{L}*|lira\\p{L}*|milyon\\p{L}*|milyar\\p{L}*|yüzde`,
    ),
    place: /\p{Lu}\p{L}+['’]?(?:[dt][ae]n?|y?[ae])(?!\p{L})/u,
    reason: wordPattern(
      "çünkü|zira|için|nedeniyle|yüzünden|dolayı|diye|bu yüzden|nedeni|sebeb\\p{L}+|zorlaştır\\p{L}+|engell\\p{L}+|kaygı\\p{L}+|bağlı",
    ),
    whether: /./,
  },
  future: {
    question: questionPattern("[a-z]*(?:acak|ecek)[a-z]*|sonraki|gelecek|planlan[a-z]+"),
    sentence: wordPattern(
      "\\p{L}*(?:acak|ecek|acağ|eceğ)\\p{L}*|önümüzdeki|sonraki|gelecek|beklen\\p{L}+|bekliyor|planlan\\p{L}+|kadar|olabilir",
    ),
  },
  numbers: `${SMALL.replaceAll("|", " ")} yüz yüzlerce bin binlerce milyon milyonlarca milyar düzine birkaç`,
  people: "kişi kişinin insan insanlar erkek kadın asker sivil esir esirler tutsak çocuk çocuklar",
  leaning:
    /^(?:o|bu|bunlar|onlar|her ikisi|onun|bunun|birçoğu|başka|orada|yine de|ancak|ama|bunun yerine|ayrıca)(?!\p{L})/iu,
  like: `
    ateşkes mütareke barış
    ateşkes durdurma son
    savaş çatışma çatışmalar muharebe
    görüşme görüşmeler müzakere müzakereler toplantı buluşma tur zirve
    anlaşma anlaştı anlaşıldı uzlaşma uzlaştı mutabakat
    takas değişim değişimi değiş
    serbest bırakılacak özgür kurtulacak
    esir esirler tutsak mahkum savaş
    yaralı yaralılar
    hasta hastalar
    çocuk çocuklar reşit
    genç gençler
    sınır dışı kaçırılan götürülen kaçırıldı götürüldü
    yasa hukuk yasadışı hukuka aykırı suç yasal
    dönüş dönecek geri evlerine eve dönmesi
    başkanlık yönetti lider başkan başkanı liderlik
    heyet delegasyon ekip heyeti müzakereci
    reddetti ret geri çevirdi kabul hayır
    yardım destek
    silah silahlar
    müttefik müttefikler ortak batı batılı
    tehlike tehlikeli risk tehdit
    yayılma yayılabilir sıçrama
    ödül ödüllendirme taviz kazanmamalı
    saldırı saldırganlık işgal istila
    saldırgan
    başarısız başarısızlık
    güvensizlik güven
    avrupa avrupalı ab
    rusya rus moskova kremlin putin
    ukrayna ukraynalı kiev
    türkiye türk
    üyelik üye katılım katılma katılması
    genişleme büyüme
    nato ittifak
    gelecek sonraki yeni
    ekonomi ekonomik
    bölge
    huzursuzluk istikrarsızlık
    istikrar
    karar veto dikte belirlemek söz
    talep istek istiyor talepleri
    koşul şart
    tutum konum görüş
    sonuç netice başarı
    yaptırım yaptırımlar ceza cezalar
    yazdı paylaşım mesaj gönderi
    internet çevrimiçi platform ağ sosyal
    cumhurbaşkanı devlet başkan lider
    bakan bakanı
    umut ümit
    belirsiz bilinmiyor net
    kilitlenme çıkmaz tıkanma
    sürdü sürecek uzun
    ordu ordular askerler
    evlat edinildi edinilmiş aile
    zor güç zorlaştırıyor
    acı çekiyor zarar
    savunma koruma
    güçlü güçlendirmek
    birlik birleştirmek ortak
    kaygı endişe korku
    hükümet hükümetler siyasetçi
    sınır kısıt engel
    örnek
    yara travma ruhsal psikolojik`,
};
