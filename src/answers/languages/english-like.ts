/**
 * Words that news and its readers take for one another, one group a line. General English of reports on talks, wars and politics:
 * what only one brief would need stands in its own `words`.
 */
export const ENGLISH_LIKE = `
  ceasefire truce armistice
  ceasefire peace
  ceasefire pause halt stop end
  war conflict fighting hostilities combat shooting battle guns
  talks negotiations negotiate negotiating negotiation meeting met meet summit round consultations discussions
  agree agreement agreed deal accord settlement pact signed
  exchange swap swapped trade traded exchanged handover
  free freed release released liberate liberated
  prisoner captive detainee pow pows
  injured wounded hurt
  sick ill illness unwell
  child children kid kids minors minor
  young younger youth teenagers
  deported abducted kidnapped taken removed moved stolen relocated deportation
  unlawful unlawfully illegal illegally law legal lawful crime criminal
  home return returned reunite reunited back
  led lead leads leader head headed chief boss chair chaired represent represented spearheaded
  delegation team envoys negotiators delegates
  negotiations negotiator negotiators
  reject rejected refuse refused turned decline declined against oppose opposed no
  accept accepted agree agreed
  aid relief help assistance supplies support
  support back backing backers
  weapon weapons arms military
  ally allies partners backers friends
  danger dangerous risk risks threat threaten threatens peril
  spread escalate widen expand reach spill
  reward rewarded concession concessions prize deserve gain benefit profit
  attack attacks aggression invasion invade invaded
  aggressor attacker invader
  stop halt end prevent prevented
  fail failed failure collapse collapsed
  distrust mistrust trust suspicion confidence
  west western
  europe european europeans
  eu european
  union eu
  russia russian moscow kremlin
  russia russian putin
  ukraine ukrainian kyiv kiev
  turkey turkish turkiye
  join membership member members belong joining accession enter
  grow grows enlargement expansion expand
  alliance nato bloc
  next future ahead soon further upcoming
  economy economic economies economically
  country countries nation nations
  neighbour neighbours neighbor neighbors neighbouring borders
  region area
  unrest instability destabilise destabilize
  stable stability stabilise
  decide decision dictate determine veto say control influence
  demand demands insist insists
  condition precondition requirement linked
  answer response reply
  position stance view attitude opinion
  result outcome achieve achieved success produced upshot achievement
  cost price expensive
  sanctions penalties punitive measures restrictions
  penalty penalties punishment
  post posted wrote write tweet message statement
  online internet web social network
  platform network site
  president leader head
  minister secretary
  meet met meeting held took
  hope hopes optimism chance prospect
  uncertain unclear unsure unknown open
  stuck deadlocked deadlock stalemate impasse gridlock
  long lasting durable permanent
  short brief quick
  last lasted go continue continues continued drag ongoing
  war wars armies
  army armies troops soldiers forces military
  list listed
  adopted adopt adoption adoptive parents
  family families relatives
  hard difficult harder tough
  suffer suffers suffering harm hurt damage damaged
  defence defense defend defences defenses protect protection
  strong stronger strengthen
  unite united together unity union
  allow let permit through
  worry worries worried concern concerned fear fears afraid
  bad grim dire severe serious
  world global worldwide international abroad
  government governments politicians authorities
  limit limits limited constraint
  terms conditions proposals proposal offer
  see regard consider view
  example precedent
  communicate communication communicates channels contact
  mental mentally psychological emotional trauma psychologically
  wounds wound trauma injury
  start begin began started beginning
  kill killed dead died death
  house home
  buy bought purchase
  vote voted election
  build built building construct
  win won winner victory
  city town
  doctor hospital
  fire blaze
  car vehicle
  job post work office
  job role minister
  big size large
  aim purpose goal intention objective point meant
  suggest propose proposes proposal proposals call calls urge urges recommend plan
  cover covers covered include includes included involve involved contain part
  blame fault responsible responsibility
  compromise concession concessions
  receive receives received given obtain
  judge judged rate rated assess assessed assessment describe described
  ray light glimmer hope
  office post job title
  restart resume resumed revive again
  study consider examine weigh think reflect
  campaign win seek lobby
  hinder prevent obstacle block blocks barrier hurdle hamper
  important importance significance significant crucial essential vital
  consequence consequences effect effects impact implications
  increase increases rise worsen worse escalate intensify
  reduce lower decrease cut
  encounter gathering session meeting
  reason cause causes
  civilians inhabitants residents people
  progress breakthrough advance headway
  promise pledge vow
  warn warning alarm
  criticise criticism condemn
  show reveal demonstrate indicate
  separate separated apart divided split
  sovereign sovereignty independent independence
  defence security
  clash battle fight confrontation
  temporary brief interim short
  captive captured
  public publicly
  neighbour next adjacent
  diplomacy diplomatic diplomats
  humanitarian humane
  decisive crucial turning
  guess guessing speculation
  priority first focus
  minors children
  register list
  adopt foster
  foreign outside outsiders external
  pressure push force
  bilateral relations ties relationship
  enemy enemies foes opponents rivals
  active activity
  picture image view
  appear appears appearance
  grim bleak dark gloomy`;
