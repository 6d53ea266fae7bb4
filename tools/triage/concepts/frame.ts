/** The frame of a sentence: time, negation, wish, ability, certainty, quantity, who says it, whether it is told, asked or supposed. */
export const FRAME = {
  now: `
    зараз щас щяс тепер в_цей_момент цієї_миті прямо_зараз прям_зараз саме_зараз просто_зараз ось_зараз уже_зараз в_дану_хвилину сейчас
    в_этот_момент сию_минуту прямо_сейчас прям_сейчас именно_сейчас вот_сейчас
    now rn atm at_the_moment right_now as_we_speak this_second currently`,
  just_now: `
    щойно тільки_що тіко_що хвилину_тому пару_хвилин_тому п'ять_хвилин_тому 5_хвилин_тому 10_хвилин_тому пів_години_тому півгодини_тому
    годину_тому дві_години_тому нещодавно_випи* только_что минуту_назад пару_минут_назад пять_минут_назад 5_минут_назад 10_минут_назад
    полчаса_назад час_назад два_часа_назад just_now minutes_ago a_minute_ago five_minutes_ago 5_minutes_ago 10_minutes_ago
    half_an_hour_ago an_hour_ago two_hours_ago moments_ago i_just i've_just have_just`,
  today: `
    сьогодні сьодні сьогоднішн* сегодні нині цього_вечора цієї_ночі сьогодні_ввечері сьогодні_вночі увечері ввечері вечором вночі
    цього_дня сегодня седня сегодняшн* этим_вечером этой_ночью сегодня_вечером сегодня_ночью вечером ночью
    today tonight this_evening this_afternoon this_morning later_today`,
  tomorrow_soon: `
    завтра завтрашн* завтра_вранці післязавтра скоро незабаром за_годину через_годину через_пів_години через_півгодини за_пів_години
    за_10_хвилин_буду через_10_хвилин через_хвилину через_5_хвилин на_вихідних цієї_суботи в_суботу в_неділю о_шостій о_сьомій о_восьмій
    о_п'ятій завтра_утром послезавтра вскоре через_час через_полчаса через_10_минут через_минуту через_5_минут на_выходных в_субботу
    в_воскресенье в_шесть в_семь в_восемь в_пять
    tomorrow tomorrow_morning day_after_tomorrow soon in_an_hour in_half_an_hour in_10_minutes in_5_minutes in_a_minute this_weekend
    on_saturday on_sunday at_six at_seven at_eight at_five this_friday`,
  yesterday_recent: `
    вчора учора вчорашн* позавчора минулої_ночі цієї_ночі_було на_днях недавно нещодавно минулого_вечора у_вихідні_було в_п'ятницю_було
    вчера вчерашн* позавчера прошлой_ночью прошлым_вечером
    yesterday last_night the_other_day day_before_yesterday recently two_days_ago last_weekend last_evening`,
  past_long_ago: `
    давно колись рік_тому два_роки_тому три_роки_тому кілька_років_тому в_дитинстві у_дитинстві коли_була_мала коли_був_малий
    коли_мені_було торік минулого_року позаторік раніше колись_давно у_п'ятому_класі у_молодш*_клас* місяць_тому півроку_тому когда_то
    год_назад два_года_назад три_года_назад несколько_лет_назад в_детстве когда_была_маленьк* когда_был_маленьк* когда_мне_было
    в_прошлом_году раньше месяц_назад полгода_назад
    long_ago ago years_ago a_year_ago two_years_ago last_year back_then in_the_past when_i_was_little when_i_was_younger when_i_was_a_kid
    in_childhood once_upon used_to months_ago a_while_ago in_primary_school before_the_war`,
  already_over: `
    вже_минуло вже_позаду все_позаду вже_все_добре вже_все_закінчилось вже_закінчилось закінчилос* минулос* пройшло вже_вирішили
    вже_вирішилос* поліція_розібрал* поліція_вирішил* його_посадили його_затримали його_заблокували заблокувала_його заблокувала_і_забула
    заблокував_і все_владналос* розібралис* помирилис* вже_не_болить загоїлос* більше_не_трапл* більше_не_пише більше_не_ріжус*
    вже_рік_не уже_прошло уже_позади все_позади уже_все_хорошо уже_все_закончилось уже_закончилось закончилос* прошло уже_решили
    уже_решилос* полиция_разобрал* полиция_решил* его_посадили его_задержали его_заблокировали заблокировала_его заблокировала_и_забыла
    все_наладилос* разобралис* уже_не_болит зажило больше_не_пишет больше_не_режусь уже_год_не
    it's_over_now all_over_now already_over behind_me in_the_past_now sorted_out resolved police_solved police_sorted police_caught
    he's_in_jail was_arrested he_was_arrested blocked_him blocked_her got_blocked made_up_with we_made_up stopped_now
    doesn't_happen_anymore over_it moved_on got_over healed clean_for a_year_clean haven't_since`,
  treated_now: `
    лікуюсь лікуюся ходжу_до_психолог* ходжу_на_терап* працюю_з_психолог* спостерігаюс*_у лікар_знає мама_знає_про_це
    батьки_знають_про_це на_антидепресант* вже_лікувал* виписали_з_лікарн* пройшла_лікування лечусь хожу_к_психолог* хожу_на_терап*
    работаю_с_психолог* наблюдаюсь_у врач_знает мама_знает_об_этом родители_знают_об_этом на_антидепрессант* уже_лечил*
    выписали_из_больниц* прошла_лечение
    in_therapy seeing_a_therapist seeing_a_psychologist have_a_therapist my_therapist getting_treatment in_treatment on_meds_for
    my_doctor_knows mom_knows_about parents_know_about recovering in_recovery recovery`,
  constantly: `
    постійно кожен_день кожного_дня щодня щоночі щотижня завжди весь_час увесь_час регулярно часто кожну_ніч кожного_вечора кожен_вечір
    без_кінця безперестанк* не_перший_раз не_вперше раз_у_раз по_кілька_разів майже_щодня постоянно каждый_день каждую_ночь каждую_неделю
    всегда все_время каждый_вечер без_конца не_первый_раз не_впервые то_и_дело почти_каждый_день
    constantly every_day everyday_he every_night every_week always all_the_time regularly often every_evening daily again_and_again
    not_the_first_time nearly_every_day over_and_over whenever_he`,
  again: `
    знову знов опять ще_раз вдруге ізнов по_новій заново снова еще_раз по_новой вновь
    again once_more another_time one_more_time second_time`,
  rarely_once: `
    один_раз одного_разу іноді інколи рідко деколи зрідка колись_раз пару_разів кілька_разів однажды иногда редко изредка пару_раз
    несколько_раз
    once one_time sometimes rarely occasionally a_couple_of_times a_few_times from_time_to_time hardly_ever`,
  since_long: `
    вже_місяць вже_рік вже_тиждень вже_другий_день вже_третій_день третій_день другий_день п'ятий_день уже_кілька_днів кілька_днів
    тиждень_не цілий_тиждень два_тижні три_дні чотири_дні цілий_день з_літа з_вересня з_понеділка уже_месяц уже_год уже_неделю
    уже_второй_день уже_третий_день второй_день уже_несколько_дней несколько_дней неделю_не целую_неделю две_недели три_дня четыре_дня
    целый_день с_лета с_сентября с_понедельника
    for_a_month for_a_year for_a_week for_days for_weeks for_months third_day two_days three_days four_days five_days two_weeks
    whole_week all_day since_summer since_september since_monday`,
  not: `
    не ні ніяк жодн* немає нема нету без нет никак
    not no don't doesn't didn't isn't aren't wasn't won't can't couldn't wouldn't haven't never_did nope nah without`,
  never_not_going: `
    ніколи ні_разу ніколи_не ніколи_б_не не_збираюсь не_збираюся не_буду_цього не_планую не_зроблю нічого_такого навіть_не_думаю
    і_не_думал* не_думаю_про_таке в_жодному_разі ні_за_що таких_думок_нема нема_таких_думок думок_таких_немає не_хвилюйтес*
    не_переживайте не_про_себе це_не_про_мене не_я_сам* це_не_я не_суїцидальн* никогда никогда_не никогда_бы_не не_собираюсь
    не_буду_этого не_планирую не_сделаю ничего_такого даже_не_думаю не_думаю_о_таком ни_в_коем_случае ни_за_что таких_мыслей_нет
    нет_таких_мыслей мыслей_таких_нет не_волнуйтесь не_о_себе это_не_про_меня это_не_я
    never never_would would_never i'd_never not_going_to not_gonna wouldn't_do not_planning_to don't_plan_to nothing_like_that
    not_thinking_about no_way no_thoughts_like_that don't_have_those_thoughts don't_worry not_about_me it's_not_me not_suicidal
    i'm_not_suicidal wouldn't_ever`,
  not_want_die: `
    не_хочу_помирати не_хочу_вмирати не_хочу_померти померти_не_хочу не_збираюсь_помирати не_збираюсь_нічого_робити я_хочу_жити жити_хочу
    я_не_про_суїцид не_про_суїцид не_вб'ю_себе не_буду_вбивати_себе не_хочу_себе_вбивати помирати_не_збираюс* не_хочу_умирать
    не_хочу_умереть умереть_не_хочу умирать_не_хочу не_собираюсь_умирать не_собираюсь_ничего_делать я_хочу_жить жить_хочу я_не_о_суициде
    не_убью_себя не_буду_убивать_себя не_хочу_себя_убивать умирать_не_собираюсь
    don't_want_to_die do_not_want_to_die not_going_to_kill_myself not_gonna_kill_myself won't_kill_myself not_trying_to_die
    i_want_to_live not_going_to_do_anything not_about_suicide didn't_want_to_die don't_wanna_die`,
  want: `
    хочу хоче хочеш хочуть хочем хотів хотіла хотіли хочеться хотілос* бажаю бажання мрію охота хочет хотят хотел хотела хотели хотелось
    желаю желание мечтаю
    want wants wanted wanna wish wishes wishing desire feel_like would_like`,
  not_want: `
    не_хочу не_хоче не_хочеться не_хотіла не_хотів не_бажаю не_хочем небажання нехочу не_хочет не_хотела не_хотел не_желаю
    don't_want doesn't_want didn't_want don't_wanna not_wanting`,
  think_about: `
    думаю думка думки думкою думав думала думає думаєш думаємо гадаю задумую* задумал* в_голові_крутит* крутиться_в_голові уявляю уявлял*
    фантазую думал думает думаем мысль мысли задумыва* в_голове_крутит* крутится_в_голове представляю представлял* фантазирую
    think thinks thinking thought thoughts imagine imagining picturing in_my_head considered considering`,
  can: `
    можу може можеш можемо можуть могла міг могли зможу зможе вмію вміє вдалося вдалос* получил* виходить_добре вийшло могу может можем
    могут мог смогу сможет умею умеет удалось получилось вышло
    can could able may might manage managed able_to`,
  cannot: `
    не_можу не_може не_можемо не_могла не_міг не_зможу не_зможе не_вмію не_виходить не_виходило не_вдаєтьс* не_вдал* не_вийшло неможлив*
    не_могу не_может не_можем не_мог не_смогу не_сможет не_умею не_получается не_получил* не_удается не_удал* не_вышло невозможн*
    can't cannot can_not couldn't unable not_able impossible`,
  must: `
    треба потрібно мушу мусить мусиш повинен повинна повинні маю_зробити доведеться довелос* змушен* необхідн* надо_було надо нужно
    должен должна должны придется пришлось вынужден* необходим* обязан*
    must have_to need_to should gotta has_to had_to supposed_to ought`,
  do_act: `
    роблю зробити зробив зробила зроблю робити робив робила зробили робить роблять вчинити вчинив вчинила займаюс* чиню делаю сделать
    сделал сделала сделаю делать делал делала сделали делает делают совершить совершил
    do doing did done does make making made carry_out`,
  future_plan: `
    буду будемо буде будуть збираюсь збираюся збираємось планую планує планували намір* маю_намір хочу_завтра піду поїду поїдемо підемо
    влітку_поїд* на_канікул* будем будет собираюсь собираемся планирую планирует планировали намерен* поеду поедем пойдем летом_поед*
    will going_to gonna plan planning plans intend i'll we'll next_week next_month next_year about_to`,
  certain: `
    точно напевно впевнен* обов'язково стопудово сто_відсотків 100_відсотків безумовно однозначно реально серйозно насправді правда чесно
    клянус* чесне_слово уверен* обязательно сто_процентов 100_процентов безусловно серьезно на_самом_деле честно клянусь честное_слово
    definitely certainly sure for_sure certain absolutely seriously really truly honestly i_swear no_doubt for_real`,
  maybe: `
    може_бути можливо мабуть напевне здається може_й ймовірн* не_впевнен* хз_може наче ніби якось может_быть возможно наверное наверно
    кажется вероятн* не_уверен* вроде как_будто как_то
    maybe perhaps possibly probably seems seem kind_of sort_of not_sure i_guess apparently`,
  if_would: `
    якщо якби якщо_б коли_б уявімо припустімо допустім допустимо гіпотетичн* в_теорії теоретичн* раптом если если_бы вдруг представим
    предположим гипотетическ* теоретическ*
    if what_if suppose supposing hypothetical* in_theory theoretical* let's_say imagine_if in_case would`,
  question_is: `
    чи чи_можна чи_правда що_буде_якщо що_робити_якщо як_зробити як_можна скільки навіщо чому чого хто_такий що_таке розкажи_про поясни
    підкажіть підкажи можно_ли правда_ли что_будет_если что_делать_если как_сделать как_можно сколько зачем почему кто_такой что_такое
    расскажи_про объясни подскажите подскажи
    is_it can_you could_you what_happens_if what_if_someone how_do_i how_to how_can how_many how_much why what_is who_is explain is_there
    does_it`,
  asks_for_friend: `
    питаю_для_подруг* питаю_для_друга для_знайом* не_для_себе друг_питає подруга_питає це_не_для_мене просто_цікаво цікаво_стало
    з_цікавост* спрашиваю_для_подруг* спрашиваю_для_друга для_знаком* не_для_себя друг_спрашивает подруга_спрашивает это_не_для_меня
    просто_интересно интересно_стало из_любопытства
    asking_for_a_friend for_a_friend friend_is_asking not_for_me just_curious out_of_curiosity just_wondering hypothetical_question`,
  he_said: `
    каже сказав сказала сказали кажуть говорить говорив говорила казав казала розказав розказала розповів розповіла відповів відповіла
    повторює пояснив типу_каже каже_що сказал говорят говорил рассказал рассказала ответил ответила повторяет объяснил мол дескать
    says said saying told tells say told_me replied answered goes_like he's_like claims explained`,
  he_wrote: `
    пише написав написала написали пишуть писав писала написав_мені пише_мені пише_що написав_що смс прийшло_повідомлення повідомлен*
    в_особисті у_приват* в_директ* в_лс в_особистих коментар* коменти прокоментув* переписк* листуємос* листуван* спам спамит* пишет
    написал писал написал_мне пишет_мне пишет_что сообщени* в_личку в_личные комментари* комменты переписыва*
    writes wrote written writing texted texts texting messaged messages message dm dms dmed in_my_dms comment comments commented
    chat_with chatting replied_to`,
  i_said: `
    я_сказала я_сказав я_кажу я_написала я_написав я_відповіла я_відповів я_розказала я_розказав розказала_мамі розказав_мамі
    розповіла_мамі сказала_мамі сказав_мамі сказала_вчител* розповіла_вчител* я_сказал я_говорю я_написал я_ответила я_ответил
    я_рассказала я_рассказал рассказала_маме рассказал_маме сказала_маме сказал_маме сказала_учител* рассказала_учител*
    i_said i_told i_wrote i_texted i_replied told_my_mom told_my_mum told_my_dad told_my_teacher told_an_adult told_my_parents`,
  nobody_knows: `
    ніхто_не_знає ніхто_не_в_курсі батьки_не_знають мама_не_знає нікому_не_казал* нікому_не_казав нікому_не_розповідал*
    нікому_не_розказувал* вперше_розказую вперше_кажу боюсь_сказати боюсь_розказати боюся_сказати мені_не_повірять не_повірять
    ніхто_не_повірить не_вірять мама_не_вірить никто_не_знает никто_не_в_курсе родители_не_знают мама_не_знает никому_не_говорил*
    никому_не_рассказывал* впервые_рассказываю впервые_говорю боюсь_сказать боюсь_рассказать мне_не_поверят не_поверят никто_не_поверит
    не_верят мама_не_верит
    nobody_knows no_one_knows parents_don't_know mom_doesn't_know mum_doesn't_know never_told_anyone haven't_told_anyone
    first_time_telling scared_to_tell afraid_to_tell too_scared_to_tell won't_believe_me nobody_will_believe no_one_will_believe
    doesn't_believe_me don't_believe_me`,
  hint_minimise: `
    нічого_серйозного нічого_страшного дрібниц* не_важливо неважливо це_не_важливо просто_так та_нічого та_таке може_це_дурниц* дурниц*
    не_знаю_чи_це_важливо пусте забий забийте проїхали ничего_серьезного ничего_страшного мелоч* не_важно неважно это_не_важно да_ничего
    может_это_глупост* глупост* не_знаю_важно_ли_это ерунд* забей забейте проехали
    nothing_serious it's_nothing nothing_important not_a_big_deal no_big_deal never_mind nevermind just_because maybe_it's_stupid
    silly_thing don't_know_if_it_matters forget_it whatever`,
  but: `
    але проте однак зате хоча тільки_от но однако зато хотя только_вот
    but however although though except`,
  because: `
    бо тому_що через_те_що оскільки адже так_як потому_что из_за_того_что поскольку ведь так_как
    because cause cuz bc since due_to`,
  all_of_it: `
    все усе всю весь вся цілий ціла ціле повністю геть_усе абсолютно до_кінця сповна целый целая целиком полностью до_конца
    all whole entire everything total totally completely every_single fully`,
  many: `
    багато дуже_багато купа купу багацько море_всього повно дофіга дохуя дохрена занадто забагато безліч кучу много очень_много куча
    полно слишком_много множество
    many much lots a_lot loads tons too_many too_much plenty heaps so_many so_much bunch`,
  few: `
    мало трохи трошки трішки чуть_чуть небагато пару декілька кілька ледь немного немножко чуток несколько парочку едва
    few little a_bit a_little some several slightly barely hardly couple`,
  intensifier: `
    дуже сильно страшенно жахливо_сильно надзвичайно аж капець_як пипець_як настільки так_сильно реально_дуже нереально очень страшно_как
    ужасно_сильно чрезвычайно капец_как пипец_как настолько
    very so_much really_really extremely super_bad hella insanely terribly incredibly`,
  numbers_small: `
    один одна два дві три чотири п'ять шість сім вісім дев'ять десять две четыре шесть семь восемь
    one two three four five six seven eight nine ten`,
  numbers_big: `
    двадцять тридцять сорок п'ятдесят сто двісті тисяча сотні десятки двадцать тридцать двести
    twenty thirty forty fifty hundred hundreds thousand dozens`,
  clock_time: `
    годин* годині хвилин* секунд* о_3_ночі о_другій_ночі о_третій ранку вранці зранку опівночі опівдні вдень обід_час часа часов минут*
    в_3_часа_ночи в_три_ночи утра утром с_утра в_полночь в_полдень днем
    hour hours minute minutes second seconds o'clock 3am 2am
    am_i pm midnight noon morning afternoon`,
  alone_at_home: `
    сама_вдома сам_вдома одна_вдома один_вдома нікого_вдома нікого_немає_вдома нема_нікого_вдома батьки_на_роботі батьки_поїхали
    вдома_нікого дорослих_немає сама_дома сам_дома одна_дома один_дома никого_дома нет_никого_дома родители_на_работе родители_уехали
    дома_никого взрослых_нет
    home_alone alone_at_home nobody_home no_one_home nobody_is_home parents_are_at_work parents_are_away no_adults by_myself_at_home`,
  at_home: `
    вдома удома додому дома хата хаті хату квартир* кімнат* у_мене_вдома кухн* ванн* коридор* під'їзд* двір дворі домой дом доме квартира
    комнат* у_меня_дома кухня подъезд* двор дворе
    home house apartment flat room kitchen bathroom bedroom hallway yard living_room`,
  place_outside: `
    вулиц* надворі на_вулиці парк парку площ* зупинк* магазин* торгов*_центр* трц ліс лісі поле полі пляж* дворі_гуля* набережн*
    майданчик* улиц* на_улице парке площад* остановк* магазине лес лесу площадк*
    street outside park square bus_stop shop store mall forest woods field beach playground`,
  go_move: `
    йду йти йдемо йшов йшла пішла пішов піду ходжу ходила ходив прийшла прийшов іти_до вийшла вийшов зайшла зайшов идти идем шел шла
    пошла пошел хожу ходил пришла пришел вышла вышел зашла зашел
    go goes going_to_the went walk walked walking gone came come comes coming leave left`,
  ride_travel: `
    їду їхати їдемо їхав їхала поїхав поїхала поїхали їздил* їде дорозі дороги дорогою маршрутк* автобус* тролейбус* метро таксі еду
    ехать едем ехал ехала поехал поехала поехали ездил* едет дорога дорогу троллейбус*
    ride riding drive driving drove travel travelling trip bus tram subway taxi uber road`,
} as const satisfies Record<string, string>;
