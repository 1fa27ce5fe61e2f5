/** What a heading or line can be a label of. */
export type Label = "key-points" | "summary" | "questions" | "contents" | "around";

/**
 * The words by which pages label their parts, in the eight languages that explainers are found in: English, German, French,
 * Spanish, Italian, Turkish, Ukrainian and Russian. Lower case, without punctuation at their ends.
 */
export const LABELS: Readonly<Record<Label, readonly string[]>> = {
  "key-points": [
    ..."key points|the key points|key takeaways|takeaways|the takeaways|key facts|the facts|quick facts|fast facts|highlights|story highlights|article highlights|at a glance|in brief|in short|the essentials|essentials|key findings|main points|the main points|main takeaways|the gist|tl;dr|tldr|what you need to know|what to know|what we know|what we know so far|things to know|key developments|key insights|need to know|the short version|the bottom line|in a nutshell|five things to know|things you need to know|key moments|key messages|core points|important points|the latest".split(
      "|",
    ),
    ..."das wichtigste|das wichtigste in kürze|das wichtigste auf einen blick|das wichtigste zusammengefasst|auf einen blick|alles auf einen blick|auf den punkt gebracht|kurz und knapp|kurz & knapp|kurz und bündig|kurz zusammengefasst|in kürze|in aller kürze|kernpunkte|die kernpunkte|kernaussagen|die wichtigsten punkte|wichtigste punkte|die wichtigsten fakten|wichtige fakten|die wichtigsten erkenntnisse|wichtige punkte|das müssen sie wissen|das musst du wissen|das sollten sie wissen|darum geht es|darum geht’s|was wir wissen|das wissen wir|was bekannt ist|das ist bekannt|überblick|im überblick|kurzüberblick|schnellüberblick|fakten|eckdaten|steckbrief|die neusten entwicklungen|die neuesten entwicklungen|die wichtigsten entwicklungen".split(
      "|",
    ),
    ..."l’essentiel|l'essentiel|l’essentiel à retenir|en bref|points clés|les points clés|points essentiels|les points essentiels|à retenir|ce qu’il faut retenir|ce qu’il faut savoir|ce que l’on sait|ce qu’on sait|ce que nous savons|les faits essentiels|les faits|en quelques mots|les grandes lignes|les chiffres clés|faits marquants|temps forts".split(
      "|",
    ),
    ..."puntos clave|los puntos clave|puntos principales|claves|las claves|datos clave|lo esencial|lo más importante|lo más destacado|en breve|en pocas palabras|lo que debes saber|lo que debe saber|lo que hay que saber|lo que se sabe|lo que sabemos|qué se sabe|qué sabemos|ideas clave|hechos clave|de un vistazo|aspectos destacados|destacados".split(
      "|",
    ),
    ..."in breve|punti chiave|i punti chiave|i punti principali|i punti salienti|in pillole|l’essenziale|le cose da sapere|cosa sapere|cosa sappiamo|cosa c’è da sapere|quello che sappiamo|che cosa sappiamo|in sintesi|a colpo d’occhio|i fatti|le tappe|fatti principali|in poche parole|da sapere".split(
      "|",
    ),
    ..."öne çıkanlar|önemli noktalar|ana noktalar|anahtar noktalar|temel noktalar|başlıca noktalar|kısaca|kısa kısa|bir bakışta|neler biliniyor|ne biliyoruz|bilinmesi gerekenler|bilmeniz gerekenler|ana başlıklar|satır başları|önemli başlıklar|maddeler halinde|öne çıkan noktalar|kilit noktalar".split(
      "|",
    ),
    ..."головне|найголовніше|головне коротко|коротко|коротко про головне|коротко про головне|ключові моменти|ключові тези|ключове|ключові факти|ключові пункти|основне|основні тези|основні моменти|найважливіше|що відомо|що ми знаємо|тези|головні тези|головні факти|стисло".split(
      "|",
    ),
    ..."главное|самое главное|главное коротко|коротко|коротко о главном|кратко|ключевые моменты|ключевые тезисы|ключевые факты|ключевые пункты|основное|основные моменты|основные тезисы|основные факты|самое важное|что известно|что мы знаем|тезисы|главные факты|о главном".split(
      "|",
    ),
  ],
  summary: [
    ..."summary|in summary|in short|in brief|the summary|article summary|executive summary|to sum up|summing up|recap|abstract|overview|synopsis".split(
      "|",
    ),
    ..."zusammenfassung|in kürze|kurz und knapp|kurzfassung|zusammengefasst|resümee|die zusammenfassung|kurz gesagt".split(
      "|",
    ),
    ..."résumé|en bref|en résumé|le résumé|pour résumer|synthèse|en synthèse".split("|"),
    ..."resumen|en breve|en resumen|el resumen|síntesis|en síntesis".split("|"),
    ..."riassunto|riepilogo|in sintesi|in conclusione|sintesi|riassumendo|il riassunto|in breve".split("|"),
    ..."özet|kısaca|kısa özet|özetle|özetlersek|haberin özeti|sonuç olarak".split("|"),
    ..."підсумок|коротко|стисло|підсумки|стислий виклад|резюме|короткий зміст|стислий підсумок|підсумовуючи|отже".split(
      "|",
    ),
    ..."итог|кратко|коротко|итоги|резюме|краткое содержание|вкратце|подводя итог|подведем итоги|краткий итог".split(
      "|",
    ),
  ],
  questions: [
    ..."frequently asked questions|faq|faqs|questions and answers|q&a|q & a|q and a|common questions|your questions answered|people also ask|most asked questions|top questions".split(
      "|",
    ),
    ..."häufig gestellte fragen|häufige fragen|fragen und antworten|fragen & antworten|die wichtigsten fragen|die wichtigsten fragen und antworten|oft gestellte fragen".split(
      "|",
    ),
    ..."questions fréquentes|foire aux questions|questions fréquemment posées|questions-réponses|questions et réponses|vos questions|questions réponses".split(
      "|",
    ),
    ..."preguntas frecuentes|preguntas y respuestas|preguntas más frecuentes|preguntas comunes".split("|"),
    ..."domande frequenti|domande e risposte|le domande più frequenti|domande più frequenti".split("|"),
    ..."sıkça sorulan sorular|sık sorulan sorular|sss|sorular ve cevaplar|soru cevap|soru ve cevap|merak edilenler|sorular ve yanıtlar".split(
      "|",
    ),
    ..."поширені запитання|часті запитання|часті питання|поширені питання|запитання й відповіді|запитання та відповіді|питання та відповіді|питання й відповіді|питання і відповіді".split(
      "|",
    ),
    ..."часто задаваемые вопросы|частые вопросы|вопросы и ответы|вопрос-ответ|вопросы-ответы|вопрос ответ|популярные вопросы".split(
      "|",
    ),
  ],
  contents: [
    ..."article subheadings|contents|table of contents|in this article|on this page|jump to|what’s inside".split("|"),
    ..."inhalt|inhaltsverzeichnis|in diesem artikel|inhaltsübersicht|themen in diesem artikel".split("|"),
    ..."sommaire|table des matières|au sommaire|dans cet article".split("|"),
    ..."contenido|contenidos|índice|tabla de contenidos|en este artículo|sumario|indice|sommario|indice dei contenuti|in questo articolo".split(
      "|",
    ),
    ..."içindekiler|başlıklar|içerik|bu yazıda|зміст|содержание|оглавление|у цій статті|в этой статье|підзаголовки|подзаголовки".split(
      "|",
    ),
  ],
  around: [
    ..."read more|read also|also read|related|related articles|related stories|related topics|related posts|related content|more on this story|more on this|more from|more stories|recommended|recommended for you|you may also like|you might also like|you may like|most read|most popular|trending|trending now|newsletter|sign up|subscribe|share|share this|share this article|comments|leave a comment|leave a reply|follow us|about the author|about the authors|advertisement|popular|latest news|top stories|see also|editor’s picks|elsewhere on the bbc|watch|up next|what’s next|tags|topics|references|external links|notes|further reading|sources|sign up to our newsletter|don’t miss|join the conversation|author|cover|date|contact|contact us".split(
      "|",
    ),
    ..."lesen sie auch|lesen sie mehr|mehr zum thema|mehr zu|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dir auch gefallen|auch interessant|weitere artikel|ähnliche artikel|verwandte artikel|passend zum thema|weiterlesen|meistgelesen|empfehlungen|empfohlen|kommentare|teilen|artikel teilen|quellen|quelle|quellenangaben|quellenverzeichnis|login|anmelden|über den autor|die autorin|der autor|autor|anzeige|newsletter abonnieren|zum thema|schlagwörter|themen|neueste artikel|aktuelle nachrichten|zur startseite|impressum|einzelnachweise|weblinks".split(
      "|",
    ),
    ..."lire aussi|à lire aussi|à lire|sur le même sujet|articles liés|articles similaires|vous aimerez aussi|à voir aussi|partager|commentaires|les plus lus|recevez|abonnez-vous|auteur|sources|à découvrir|nos articles|lire plus|plus d’articles|suivez-nous|notes et références|inscrivez-vous".split(
      "|",
    ),
    ..."lee también|lea también|leer más|más noticias|noticias relacionadas|artículos relacionados|te puede interesar|le puede interesar|también te puede interesar|relacionadas|comentarios|compartir|lo más leído|lo más visto|suscríbete|temas|etiquetas|más información|fuentes|últimas noticias|recomendados|síguenos|ver también".split(
      "|",
    ),
    ..."leggi anche|leggi di più|articoli correlati|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|i più letti|commenti|condividi|iscriviti|iscriviti alla newsletter|ultime notizie|altre notizie|tag|fonti|correlati|seguici|vedi anche".split(
      "|",
    ),
    ..."ilgili haberler|benzer haberler|diğer haberler|bunlar da ilginizi çekebilir|ilginizi çekebilir|son dakika|en çok okunanlar|çok okunanlar|yorumlar|paylaş|abone ol|etiketler|bültene abone ol|önerilen haberler|son haberler|kaynaklar|kaynak|bizi takip edin|ayrıca bakınız".split(
      "|",
    ),
    ..."читайте також|читайте ще|дивіться також|більше новин|схожі матеріали|матеріали за темою|за темою|коментарі|поділитися|поширити|підписатися|підпишіться|теги|популярне|останні новини|рекомендуємо|джерела|джерело|новини партнерів|реклама".split(
      "|",
    ),
    ..."читайте также|читать также|смотрите также|материалы по теме|по теме|похожие материалы|другие новости|комментарии|поделиться|подписаться|подпишитесь|теги|популярное|последние новости|рекомендуем|источники|источник|реклама|новости партнеров|главные новости|ссылки|примечания".split(
      "|",
    ),
  ],
};
