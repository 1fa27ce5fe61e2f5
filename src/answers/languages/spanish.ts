import type { AnswerLanguage } from "../answer-language.ts";
import { MONEY_SIGN, questionPattern, wordPattern, YEAR } from "./word-pattern.ts";

const MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre";
const UNIT = "segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|décadas?";
const SMALL = "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cuarenta|cincuenta|sesenta";

/** Spanish. */
export const spanish: AnswerLanguage = {
  tag: "es",
  functionWords: `
    el la los las lo un una unos unas de del a al y e o u pero si que qué quien quién quienes quiénes cual cuál cuales cuáles cuyo donde
    dónde adónde cuando cuándo como cómo porque por para con sin sobre bajo entre desde hasta hacia contra durante según tras ante en
    no ni solo sólo también es son era eran ser sido fue fueron será serán está están estaba estar ha han había haber hay hubo puede
    pueden podría podrían poder debe deben debería quiere quieren va van ir tiene tienen tenía tener yo tú él ella nosotros ustedes
    ellos ellas me te se nos le les mi tu su sus nuestro este esta esto estos estas ese esa eso esos esas aquel aquella aquí allí
    muy mucho muchos mucha muchas más menos todo todos toda todas cada ambos otro otra otros otras ya aún todavía ahora entonces
    cuánto cuánta cuántos cuántas dice dicen dijo decir informe significa pasa pasó ocurre ocurrió hace hacen hacer puso pusieron poner realmente posible
    probablemente mismo misma`,
  endings: `
    s es o a os as e ar er ir ado ada ados adas ido ida idos idas ando iendo ó aron ieron ió aba aban ía ían ará arán erá irá ación
    aciones ción ciones sión siones amiento amientos imiento imientos mente idad idades ico ica icos icas ista istas ismo oso osa osos
    osas ivo iva ivos ivas al ales ano ana anos anas ario aria arios arias able ables ible ibles encia encias ancia ancias ante antes
    iente ientes an en ador adora adores`,
  longest: 30,
  apostrophe: "joins",
  capitalsAreNames: true,
  isCompounding: false,
  questions: [
    ["age", questionPattern("cuantos anos(?= tien)|que edad|hasta que edad")],
    [
      "duration",
      questionPattern(
        "cuanto (?:tiempo|duro|duraron|dura|duran|duraran?)|cuant[oa]s (?:horas|dias|semanas|meses|anos|minutos)|duracion",
      ),
    ],
    ["clock", questionPattern("a que hora")],
    ["money", questionPattern("cuanto (?:dinero|cuesta|cuestan|costo|costaron)|que precio|el precio")],
    ["count", questionPattern("cuant[oa]s?|(?:cual es )?(?:el )?numero")],
    ["date", questionPattern("(?:desde |hasta )?cuando|(?:en )?que (?:dia|fecha|ano|mes)|fecha")],
    ["place", questionPattern("(?:a|de)?donde|en que (?:ciudad|pais|lugar)|que (?:ciudad|pais)")],
    ["person", questionPattern("(?:a |de |por |con )?quien(?:es)?")],
    ["reason", questionPattern("por que|por que razon")],
    ["whether", /^(?:es|son|fue|fueron|hay|hubo|ha|han|puede|pueden|esta|estan|acepta|acepto)(?!\p{L})/u],
  ],
  sentences: {
    age: wordPattern("edad|menores? de \\d\\d|mayores? de \\d\\d|años"),
    duration: wordPattern(
      `(?:\\d[\\d.,]*|${SMALL}|unos|unas|varios|varias|pocas|una?) (?:\\p{L}+ )?(?:${UNIT})|mucho tiempo|tiempo limitado|temporal(?:es)?`,
    ),
    clock: wordPattern("\\d{1,2}[:.]\\d\\d|las \\p{L}+ (?:horas|en punto)|mediodía|medianoche"),
    date: wordPattern(
      `(?:\\d{1,2} de )?(?:${MONTHS})|${YEAR}|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|mañana|(?:próxim|últim|pasad)[oa]s? (?:${UNIT})|(?:${UNIT}) (?:próxim|pasad)[oa]s?`,
    ),
    money: wordPattern(`${MONEY_SIGN}|euros?|dólares|libras?|rublos?|liras?|millón|millones|por ciento`),
    place: /(?<!\p{L})(?:en|a|de|desde|hacia|cerca de) (?:la |el |los )?\p{Lu}\p{L}+/u,
    reason: wordPattern(
      "porque|pues|ya que|para|por|debido|causa|razón|por eso|impide|preocupa\\p{L}*|bloquea|depende|señal|dificulta",
    ),
    whether: /./,
  },
  future: {
    question: questionPattern("sera|seran|proxim[oa]s?|habra|va|van|previst[oa]s?"),
    sentence: wordPattern("\\p{L}+rán?|próxim[oa]s?|va|van|previst[oa]s?|debe|deben|podrían?|puede|hasta"),
  },
  numbers: `${SMALL.replaceAll("|", " ")} cien ciento cientos mil miles millón millones decena decenas docena varios`,
  people: "personas persona gente hombres mujeres soldados civiles prisioneros niños",
  leaning:
    /^(?:él|ella|ellos|ellas|esto|este|esta|estos|estas|ese|esa|eso|ambos|su|sus|muchos|otros|allí|sin embargo|pero|también|además)(?!\p{L})/iu,
  like: `
    alto fuego tregua armisticio paz
    guerra conflicto combates hostilidades
    conversaciones negociaciones negociar diálogo reunión encuentro cumbre ronda reunieron
    acuerdo pacto acordado acordar acordaron
    intercambio canje intercambiar canjear
    liberar liberados liberación libres
    prisioneros cautivos presos
    heridos heridas
    enfermos enfermedad
    niños niño menores
    jóvenes joven
    deportados deportación secuestrados llevados
    ilegal ley legal crimen
    regreso volver regresar devolver
    dirigió encabezó jefe líder
    delegación equipo negociadores
    rechazó rechazado negó rechazo
    ayuda apoyo asistencia
    armas armamento
    aliados socios occidente occidentales
    peligro peligroso riesgo amenaza
    extender propagar
    recompensa premio concesiones
    agresión invasión ataque ataques
    fracaso fracasó
    desconfianza confianza
    europa europeo ue
    rusia ruso moscú kremlin putin
    ucrania ucraniano kiev
    turquía turco
    ingreso adhesión miembro unirse
    ampliación crecer
    otan alianza
    futuro próximo siguiente
    economía económico
    decidir decisión dictar veto
    exigencias exige demandas
    condición condiciones
    posición postura opinión
    resultado éxito
    sanciones castigos
    escribió publicó mensaje
    red plataforma internet línea
    presidente jefe
    ministro
    esperanza
    incierto claro
    estancada bloqueo
    durar duró durado largo
    ejércitos ejército tropas
    adoptados adopción familias
    difícil complicado
    sufrir sufren
    defensa protección
    unir unidad juntos
    preocupa preocupación temen
    gobiernos gobierno`,
};
