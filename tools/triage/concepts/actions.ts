/** Common verbs and nouns that carry no danger alone but make it together with others: to ask, hold, wait, stand; door, car, room. */
export const ACTIONS = {
  ask_for: `
    просить просять просив просила просили попросив попросила попросили прошу_тебе проханн* питає питають питав питала спитав спитала
    запитав запитала просил попросил просьб* спрашивает спрашивают спросил спросила
    asks asked ask asking request requested requests begs begged`,
  offer: `
    пропонує пропонують пропонував запропонував запропонували пропозиці* предлагає предлагает предлагают предлагал предложил предложили
    предложени*
    offer offers offered offering suggests suggested proposal proposes`,
  promise: `
    обіцяє обіцяють обіцяв обіцяла пообіцяв обіцянк* обіщає обещает обещают обещал обещала пообещал обещани*
    promise promises promised promising swore`,
  call_invite: `
    кличе кличуть кликав покликав запрошує запросив запросили звав зовет зовут звал позвал приглашает пригласил пригласили
    invites invited invite inviting calls_me_over`,
  wait: `
    чекаю чекає чекають чекати чекав чекала чекаємо зачекай дочекат* жду ждет ждут ждать ждал ждала ждем подожди дождат*
    wait waits waiting waited await`,
  stand_now: `
    стою стоїть стоять стояв стояла стояти стоїш стоял
    standing stand stands stood`,
  sit_now: `
    сиджу сидить сидять сидів сиділа сидимо сидіти сів сіла сижу сидел сидела сидим сидеть сел села
    sitting sit sits sat`,
  lie_now: `
    лежу лежить лежать лежав лежала лежимо ліг лягла лягаю лежал лежим лег легла ложусь
    lying lie_down laying lay lies_there`,
  hold_keep: `
    тримаю тримає тримають тримав тримала тримати втримати держу держит держат держал держала удержать
    hold holds holding held keep keeps kept keeping`,
  let_go_out: `
    випускає випускають випустив випустили відпускає відпускають відпустив відпустили вийти виходити пускають пускає выпускает выпустил
    отпускает отпускают отпустил отпустили выходить пускает
    let lets let_out lets_out let_go release get_out`,
  take_from: `
    забрав забрала забрали забирає забирають відібрав відібрали віднял* взяв взяла взяли бере беру беруть забере забрал забирает отобрал
    отобрали отнял взял берет заберет
    take takes taking took taken takes_away taken_away grabbed_it`,
  give: `
    дав дала дали дає дають даю дам дасть дати даєш віддав віддала віддали подай видав дал дает дать отдал отдала отдали выдал
    give gives giving gave given hand_over handed`,
  put_leave: `
    поклав поклала покласти кладе залишив залишила залишити лишив лишила поставив поставила поставити заховати положил положила положить
    кладет оставил оставила оставить поставил поставить
    put puts putting placed leave_it left_it set_down hide_it`,
  bring_carry: `
    приніс принесла принести несу несе відніс віднесла віднести привіз привезла привезти везе везуть везу веземо принес несет отнес
    отнесла отнести привез везет
    bring brings brought carry carries carried carrying delivered deliver`,
  show: `
    показав показала показали показує показати покажу покажи показують показал показывает показать показывают
    show shows showed shown showing`,
  look_see: `
    бачу бачила бачив бачить побачив побачила дивлюсь дивлюся дивиться дивилась дивився подивитись дивитись дивиться_на помітив помітила
    вижу видела видел видит увидел увидела смотрю смотрит смотрела смотрел посмотреть смотреть заметил заметила
    see sees seeing saw seen look looks looked watch watches watched watching notice noticed`,
  hear: `
    чую чує чула чув почув почула слухаю слухає слухала слухати слышу слышит слышала слышал услышал услышала слушаю слушает слушала
    слушать
    hear hears heard hearing listen listens listened listening`,
  feel: `
    відчуваю відчуває почуваюсь почуваюся почувається відчувала почуття відчуття чувствую чувствует чувствовала чувствовал чувства
    ощущени*
    feel feels felt feeling feelings`,
  know: `
    знаю знає знають знав знала знаєш дізнався дізналась дізнались відомо знает знал узнал узнала узнали известно
    know knows knew known knowing found_out finds_out`,
  understand: `
    розумію розуміє зрозуміла зрозумів розумієш зрозуміло розумієте понимаю понимает поняла понял понимаешь понятно понимаете
    understand understands understood realize realized realise realised`,
  remember_forget: `
    пам'ятаю пам'ятає згадую згадала забула забув забуваю забути помню помнит вспоминаю вспомнила забыла забыл забываю забыть
    remember remembers remembered forget forgets forgot forgotten recall`,
  find: `
    знайшла знайшов знайшли знайде знайти знаходжу шукаю шукає шукають натрапив нашла нашел нашли найдет найти нахожу ищу ищет ищут
    наткнулась
    find finds found finding look_for looking_for search searching searched`,
  lose_missing: `
    загубив загубила загубився загубилась пропав пропала зник зникла зникли втратила втратив потерял потеряла потерялся потерялась пропал
    исчез исчезла исчезли
    lose lost losing missing disappeared gone_missing vanished`,
  begin: `
    почав почала почалося починаю починає почали почати починається став стала начал начала началось начинаю начинает начали начать
    начинается
    start starts started starting begin begins began`,
  stop: `
    зупинився зупинилась зупинити зупинитись перестав перестала припинив припинити кинути_палити кинь зупиняється зупини остановился
    остановилась остановить остановиться перестал прекратил прекратить останавливается останови
    stop stops stopped stopping quit quits paused`,
  stay_remain: `
    залишилось лишилось залишилася залишився лишається залишаюсь залишитись зостав* осталось осталась остался остается остаюсь остаться
    stay stays stayed staying remain remained remains`,
  live_dwell: `
    живу живе живемо живуть жив жила мешкаю жити життя життю живет живем жил жить жизнь жизни
    live lives living lived life alive`,
  return_home: `
    повернувся повернулась повертаюсь повернусь повернеться повернутись вернувся вертаюсь вернулся вернулась возвращаюсь вернусь вернется
    вернуться
    return returns returned come_back came_back coming_back get_back got_back`,
  arrive_come: `
    прийде прийдуть прийду приїхав приїхала приїхали приходить заходить підійшов підходить придет придут приду приедет приедут приехал
    приехала приехали подошел подходит
    arrives arrived arriving arrive shows_up showed_up comes_over came_over`,
  phone_call: `
    дзвонить дзвонив дзвонила дзвонять подзвонив подзвонити дзвоню дзвінок набирає слухавк* трубку звонит звонил звонила звонят позвонил
    позвонить звоню звонок набирает
    call calls called calling rang phoned phone_call ring`,
  answer_silent: `
    відповідає відповів відповіла мовчить мовчать мовчу мовчав не_відповідає ігнорує ігнорить отвечает ответил ответила молчит молчат
    молчу молчал не_отвечает игнорирует
    answer answers answered reply replies replied silent ignores ignored ignoring ghosted`,
  open_close: `
    відкрив відкрила відчинив відчинила відкрити відчинити закрив закрила закрити закриває відкриває открыл открыла открыть закрыл
    закрыть закрывает открывает
    open opens opened close closes closed closing`,
  break_object: `
    розбив розбила зламав зламала зламалось розбилось порвав порвала поламав поламала ламає разбил разбила сломал сломала сломалось
    разбилось порвал ломает
    break breaks broke broken breaking tore torn cracked`,
  throw: `
    кинув кинула кинути кидає кидаю кидаються викинув викинула викинути бросил бросила бросить бросает бросаю кидается выкинул выкинуть
    throw throws threw thrown throwing toss tossed`,
  eat: `
    їм їсть їсти їла їв поїсти поїла з'їла з'їв їмо їж голодна голодний голод ем ест есть_хочу ела ел поесть поела съела съел едим
    голодная
    eat eats eating ate eaten hungry hunger meal meals food`,
  burn_verb: `
    горить горіло згоріло згорів палає горять палити палив пожежа пожежу пожежі вогонь дим горело сгорело сгорел пылает пожар пожара
    огонь жечь
    burn burns burned burnt burning fire fires smoke_and smoke_everywhere`,
  earn: `
    платять платить платив заробив заробила заробити заробляю коштує платил заработал заработала заработать зарабатываю стоит_денег
    earn earns earned earning costs paid_me pays_me`,
  try_to: `
    намагаюсь намагався намагалась стараюсь пробую пробував спробую спробувала пытаюсь пытался пыталась пробовал попробую попробовала
    try tries tried trying attempt attempts`,
  happen: `
    сталося сталось трапилось відбувається відбулось було буває случилось произошло происходит бывает
    happen happens happened happening occurred going_on`,
  help_act: `
    допомагаю допомагає допомагав допоможе допомогти порадьте порада поради порадити підкаж* помогаю помогает помогал поможет помочь
    посоветуйте совет советы посоветовать
    helps helped helping advice advise recommend`,
  made_drunk_by_other: `
    напоїв напоїли напоїла споює споїли дав_випити дали_випити налив налили наливає напоил спаивает дал_выпить дали_выпить налил наливает
    gave_me_alcohol got_me_drunk poured_me made_me_drink gave_me_a_drink gave_me_vodka`,
  door: `
    двері дверима дверях дверей замок замка замку ключ ключі ключем дверцят* дверь дверью ключом
    door doors lock locks locked key keys doorway`,
  car: `
    машина машину машині машиною авто тачк* бус бусі мікроавтобус* багажник* машине машиной тачка автомобил* багажнике
    car cars van vehicle trunk minivan`,
  bag_things: `
    сумка сумку пакет пакета пакеті коробк* конверт* речі речей рюкзак рюкзаку пакете коробка вещи вещей рюкзака рюкзаке
    bag bags package packages parcel box envelope things stuff backpack`,
  chair_wall: `
    стіна стіну стіни табуретк* стілець підлог* стеля стелі сходах сходи стена стену стене табурет* пол_холодн* потолок потолк* лестниц*
    ступеньк*
    wall walls stool floor ceiling stairs stairway steps_down`,
  under_behind: `
    під над за перед біля поруч поряд всередині внизу вгорі далеко близько под возле рядом внутри наверху около
    under behind near next_to inside below above far close`,
  here_there: `
    тут там сюди туди звідси звідти осюди здесь сюда туда отсюда оттуда
    here there this_place over_here over_there where`,
  already_still: `
    вже уже досі ще поки знову_ж еще пока до_сих_пор
    already still yet so_far`,
  after_before: `
    після потім перед_цим до_того тоді згодом пізніше после потом перед_этим до_этого тогда позже
    after then before later afterwards afterward`,
  night: `
    ніч ночі ночами ночам вночі уночі темно темрява темряви ночь ночью темнота
    night nights dark darkness nighttime overnight`,
  last_final: `
    останній остання останнє останні останній_раз востаннє последний последняя последнее последние последний_раз
    last final the_last ultimate`,
  forever: `
    назавжди навік навіки вічно вічність навсегда навеки вечно вечность
    forever eternity permanently for_good`,
  soon_end: `
    кінець кінця закінчив закінчила закінчилось закінчується завершив конец конца закончил закончила закончилось заканчивается завершил
    end ends ended ending finish finished over`,
  important_bad: `
    погано поганий погана гірше найгірше хреново жахливий плохо плохой плохая хуже самое_плохое ужасный ужасная
    bad worse worst awful terrible horrible`,
  unpleasant: `
    неприємно гидко огидно бридко противно мерзко неприятно гадко отвратительно
    gross disgusting unpleasant uncomfortable icky nasty`,
  strange: `
    дивно дивний дивна дивне странно підозріло підозріл* мутний мутна странный странная странное подозрительно подозрительн*
    weird strange odd suspicious sketchy shady`,
  interesting_question: `
    цікаво цікавий питання запитання тема интересно интересный вопрос вопросы
    interesting curious question questions topic wonder`,
  grooming_word: `
    грумінг* педофіл* педо збочен* маніяк* розбещувач* хижак_в_інтернет* извращен* маньяк* растлител*
    groomed groomer grooming pedo paedo pedophil* paedophil* predator pervert perv creepy_guy`,
  tie_tape: `
    скотч скотчем скотч_на ганчірк*_в_рот кляп заклеїл*_рот тряпк*_в_рот
    duct_tape gagged gag taped_my_mouth zip_ties`,
  delete_block: `
    видалив видалила видалити заблокував заблокувала заблокувати блок чс кинула_в_чс удалил удалила удалить заблокировал заблокировала
    заблокировать
    delete deleted deletes block blocked blocking unfollow unfriended removed`,
} as const satisfies Record<string, string>;
