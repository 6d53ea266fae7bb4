/** The talk with the service itself: asking for help, urgency, questions about it, courtesy, answers, ambulance and hospital. */
export const SERVICE = {
  help_request: `
    допоможіть допоможи допоможеть допомога допомогу допомоги потрібна_допомога мені_потрібна_допомога врятуйте рятуйте спасіть порятуйте
    прошу_вас помогіть поможіть памагіть сос врятуй приїдьте приїжджайте хтось_допоможіть треба_допомог* помогите помоги помощь помощи
    нужна_помощь мне_нужна_помощь спасите спасти приезжайте кто_нибудь_помогите
    help help_me please_help need_help i_need_help save_me sos somebody_help someone_help please_come send_help send_someone`,
  urgent: `
    терміново швидше скоріше негайно срочно це_терміново бистріше поки_не_пізно часу_немає немає_часу нема_часу благаю пліз_швидко
    швидко_будь_ласка быстрее скорее немедленно это_срочно пока_не_поздно времени_нет нет_времени умоляю быстро_пожалуйста
    urgent urgently asap emergency hurry hurry_up quickly quick_please immediately no_time before_it's_too_late i'm_begging begging_you
    right_away`,
  ambulance: `
    швидка швидку швидкої швидка_допомог* викликати_швидку виклич*_швидку викликайте_швидку чи_викликати_швидку 103 112 101 102
    номер_швидкої карета_швидк* рятувальник* скорая скорую скорой вызвать_скорую вызов*_скор* вызывайте_скорую вызывать_ли_скорую
    номер_скорой спасател* ambulance call_an_ambulance call_911 911 999
    call_the_ambulance emergency_services first_responders rescue_service`,
  call_police: `
    викликати_поліці* викличте_поліці* викликала_поліці* викликав_поліці* подзвонити_в_поліці* подзвоніть_в_поліці* дзвонила_в_поліці*
    звернутись_до_поліці* звернутис*_в_поліці* заява_в_поліцію подати_заяву вызвать_полици* вызовите_полици* вызвала_полици*
    вызвал_полици* позвонить_в_полици* позвоните_в_полици* звонила_в_полици* обратит*_в_полици* заявление_в_полицию подать_заявление
    call_the_police called_the_police call_the_cops called_the_cops go_to_the_police went_to_the_police report_to_the_police
    police_statement file_a_statement`,
  hospital: `
    лікарн* лікарні лікарню поліклінік* приймальн*_відділен* палата палаті палату травмпункт* в_реанімації госпітал* шпитал* операційн*
    виписал*_з психлікарн* психушк* дурк* диспансер* стаціонар* больниц* больнице приемн*_поко* выписал*_из психбольниц*
    hospital hospitals emergency_room er_visit ward clinic hospitalized hospitalised psych_ward inpatient discharged`,
  friend_in_danger_now: `
    вона_не_прокидаєтьс* він_не_прокидаєтьс* подруга_випила_таблет* друг_випив_таблет* подруга_на_даху друг_на_даху стоїть_на_даху
    сидить_на_даху стоїть_на_мосту подруга_пише_що_прощаєт* друг_прощаєт* вона_прощаєт* він_прощаєт* хоче_стрибнути збирається_стрибнути
    вона_порізала він_порізав вона_вскрила не_бере_трубку_після написала_прощав* подруга_зникла вона_пішла_до_нього вона_поїхала_до_нього
    сестра_випила брат_випив она_не_просыпает* он_не_просыпает* друг_выпил_таблет* подруга_на_крыше друг_на_крыше стоит_на_крыше
    сидит_на_крыше подруга_пишет_что_прощает* она_прощает* он_прощает* хочет_прыгнуть собирается_прыгнуть она_порезала он_порезал
    она_вскрыла не_берет_трубку_после написала_прощай подруга_пропала она_пошла_к_нему она_поехала_к_нему брат_выпил
    she's_not_waking_up he's_not_waking_up she_won't_wake_up he_won't_wake_up friend_took_pills she_took_pills he_took_pills
    she's_on_the_roof he's_on_the_roof friend_is_on_the_roof on_the_bridge_right_now friend_said_goodbye she_said_goodbye he_said_goodbye
    wants_to_jump about_to_jump going_to_jump she_cut_her he_cut_his isn't_answering_after she_went_to_meet_him friend_is_missing
    my_sister_took`,
  friend_wants_to_die: `
    подруга_хоче_померти друг_хоче_померти вона_хоче_померти він_хоче_померти подруга_каже_що_не_хоче_жити друг_не_хоче_жити
    вона_не_хоче_жити він_не_хоче_жити подруга_ріжеться друг_ріжеться вона_ріжеться він_ріжеться говорить_про_суїцид пише_про_суїцид
    пише_про_смерть подруга_хочет_умереть друг_хочет_умереть она_хочет_умереть он_хочет_умереть подруга_говорит_что_не_хочет_жить
    друг_не_хочет_жить она_не_хочет_жить он_не_хочет_жить подруга_режется друг_режется она_режется он_режется говорит_о_суициде
    пишет_о_суициде пишет_о_смерти
    friend_wants_to_die my_friend_wants_to_die she_wants_to_die he_wants_to_die friend_doesn't_want_to_live she_doesn't_want_to_live
    he_doesn't_want_to_live friend_cuts_herself friend_self_harms she_cuts_herself he_cuts_himself talks_about_suicide
    talking_about_suicide friend_is_suicidal`,
  confidential_question: `
    анонімн* анонімно конфіденц* конфіденційн* ви_розкажете ви_скажете_батькам скажете_мамі розкажете_батькам дізнаються_батьки
    чи_дізнається_мама повідомите_батьк* подзвоните_батьк* подзвоните_в_школу хто_це_прочитає хто_прочитає хто_бачить_мої побачить_хтось
    зберігаєте_мої видалити_мої_дані видалити_переписку персональн*_дан* мій_номер_видно видно_мій мене_вирахую* ви_передасте_в_поліці*
    вы_расскажете вы_скажете_родителям скажете_маме расскажете_родителям узнают_родители узнает_ли_мама сообщите_родител*
    позвоните_родител* позвоните_в_школу кто_это_прочитает кто_прочитает кто_видит_мои увидит_кто сохраняете_мои удалить_мои_данные
    удалить_переписку персональн*_данн* мой_номер_видно виден_мой меня_вычисл* вы_передадите_в_полици*
    anonymous anonymously anonymity confidential confidentiality will_you_tell_my_parents do_you_tell_my_parents tell_my_parents
    tell_my_mom_about do_you_tell_parents do_you_call_the_school who_reads_this who_will_read who_can_see_my can_anyone_see
    store_my_messages delete_my_data delete_this_chat personal_data can_you_see_my_number trace_me track_me is_this_private privacy`,
  how_service_works: `
    як_це_працює як_працює_бот як_тут_все_працює що_ти_вмієш що_ви_робите чим_ви_можете хто_ви це_безкоштовно безкоштовн* скільки_коштує
    ви_працюєте години_роботи цілодобов* скільки_чекати коли_відповісте довго_чекати куди_тиснути що_натиснути кнопк* меню мов*_змінит*
    змінити_мову номер_звернен* код_звернен* з_якого_віку для_кого_цей_бот як_подати_скарг* парасольк* чат_бот как_это_работает
    как_работает_бот как_тут_все_работает что_ты_умеешь что_вы_делаете чем_вы_можете кто_вы это_бесплатно бесплатн* сколько_стоит
    вы_работаете часы_работы круглосуточн* сколько_ждать когда_ответите долго_ждать куда_нажимать что_нажать сменить_язык поменять_язык
    номер_обращен* код_обращен* с_какого_возраст* для_кого_этот_бот как_подать_жалоб*
    how_does_this_work how_does_it_work how_does_this_bot what_can_you_do what_do_you_do who_are_you is_it_free is_this_free
    free_of_charge cost working_hours opening_hours how_long_do_i_wait how_long_until when_will_you_reply what_do_i_press which_button
    menu change_the_language switch_language receipt_code case_number who_is_this_bot_for chatbot parasolka`,
  bot_or_human: `
    ти_бот ви_бот ти_робот ти_людина ви_людина ви_справжня ти_справжн* це_бот чи_людина бот_чи_людина жива_людина живою_людиною
    поговорити_з_людиною з_ким_я_говорю штучний_інтелект чатгпт чат_гпт ты_человек вы_человек вы_настоящ* ты_настоящ* это_бот_или
    бот_или_человек живой_человек живым_человеком поговорить_с_человеком с_кем_я_говорю искусственный_интеллект
    are_you_a_bot are_you_a_robot are_you_human are_you_real are_you_a_real_person bot_or_human real_person talk_to_a_human
    talk_to_a_person real_human chatgpt artificial_intelligence ai_bot`,
  wants_to_talk: `
    хочу_поговорити можна_поговорити поговоріть_зі_мною поговори_зі_мною треба_поговорити хочу_виговоритись виговорит* вислухайте
    мені_потрібен_психолог до_психолога потрібно_поговорити можна_психолога є_хтось хтось_є_тут ви_тут ви_ще_тут хочу_поговорить
    можно_поговорить поговорите_со_мной поговори_со_мной надо_поговорить хочу_выговориться выслушайте мне_нужен_психолог к_психологу
    нужно_поговорить можно_психолога есть_кто кто_есть_тут вы_здесь вы_еще_здесь
    want_to_talk can_we_talk can_i_talk talk_to_me need_to_talk need_someone_to_talk vent venting need_a_psychologist
    talk_to_a_psychologist is_anyone_there anyone_there are_you_there you_there`,
  will_tell: `
    розкажу розповім розкажу_все розповім_все по_порядку почну_з_початку з_чого_почати не_знаю_з_чого_почати довга_історія
    коротко_розкажу хочу_розповісти хочу_розказати є_одна_проблема проблем* ситуаці* така_ситуація расскажу расскажу_все начну_с_начала
    с_чего_начать не_знаю_с_чего_начать долгая_история хочу_рассказать есть_одна_проблема такая_ситуация
    i'll_tell_you let_me_tell tell_you_everything from_the_beginning where_to_start don't_know_where_to_start long_story want_to_tell_you
    have_a_problem problem problems situation here's_the_thing`,
  greeting: `
    привіт привітик вітаю добрий_день добрий_вечір доброго_дня доброго_вечора доброго_ранку доброго добридень здрастуйте здоров хай_всім
    прив хеллоу салют як_справи як_ти шо_ти_як доброї_ночі привет приветик здравствуйте добрый_вечер доброе_утро здарова ку как_дела
    как_ты спокойной_ночи
    hi hello hey heya good_morning good_evening good_afternoon greetings how_are_you what's_up sup yo_guys good_night`,
  goodbye_plain: `
    пока бувай бувайте до_побачення до_завтра до_зустрічі па_па до_зв'язку гарного_дня гарного_вечора я_спати_пока напишу_завтра
    на_добраніч добраніч солодких_снів до_свидания до_встречи до_связи хорошего_дня хорошего_вечера я_спать_пока спокойной сладких_снов
    bye bye_bye see_you see_ya see_you_tomorrow talk_tomorrow talk_later ttyl have_a_nice_day have_a_good_day gn nighty later_guys cya
    sweet_dreams`,
  thanks: `
    дякую дяка спасибі спс дякс вдячн* дуже_дякую ви_мені_допомогли красно_дякую мерсі сенкс спасибо спасибки благодарю благодарн*
    большое_спасибо вы_мне_помогли
    thanks thank_you thank thx ty tysm grateful appreciate`,
  sorry_please: `
    вибач вибачте перепрошую пробач пробачте соррі сорі будь_ласка пліз плз прошу извини извините прости простите прошу_прощения
    пожалуйста пж пжлст
    sorry please pls plz excuse_me apologize apologise my_bad pardon`,
  yes_agree: `
    так да ага угу авжеж звісно звичайно згоден згодна давайте добре_давай ок_давай можна окі окей_добре погоджуюс* конечно согласен
    согласна хорошо_давай можно ладно разумеется
    yes yeah yep yup sure of_course agree okay_sure ok_fine go_ahead alright_then indeed`,
  no_refuse: `
    ні_дякую не_треба не_потрібно не_хочу_говорити не_хочу_розповідати не_зараз_поговорим не_готова не_готовий залиште_мене відстаньте
    відчепі* передумал* нет_спасибо не_надо не_нужно не_хочу_говорить не_хочу_рассказывать не_сейчас_поговорим не_готов оставьте_меня
    отстаньте отцепи*
    no_thanks no_thank_you don't_want_to_talk not_ready leave_me_alone changed_my_mind rather_not don't_need_it not_right_now`,
  dont_tell_mine: `
    не_кажіть_батькам не_кажіть_мамі тільки_не_кажіть не_дзвоніть_батькам не_дзвоніть_мамі не_повідомляйте не_дзвоніть_в_поліці*
    не_треба_поліці* без_поліції нікому_не_кажіть щоб_батьки_не_дізнались не_кажіть_нікому не_говорите_родителям не_говорите_маме
    только_не_говорите не_звоните_родителям не_звоните_маме не_сообщайте не_звоните_в_полици* не_надо_полици* никому_не_говорите
    чтоб_родители_не_узнали не_говорите_никому
    don't_tell_my_parents please_don't_tell_my don't_call_my_parents don't_call_my_mom don't_tell_my_mom don't_tell_my_mum
    don't_call_the_police no_police please_don't_tell_anyone parents_can't_find_out parents_can't_know don't_report_it`,
  test_message: `
    тест тестую тестове_повідомлення перевірка перевіряю просто_перевіряю випадково_натисн* помилково_натисн* не_туди_написал*
    молодший_брат_натис* зайшла_подивитись зайшов_подивитись просто_цікавлюс* тестирую тестовое_сообщение проверка проверяю
    просто_проверяю случайно_нажал* ошибочно_нажал* не_туда_написал* зашла_посмотреть зашел_посмотреть просто_смотрю
    testing test_message just_checking just_testing by_accident pressed_by_mistake wrong_chat clicked_by_mistake just_looking
    just_browsing my_little_brother_pressed`,
  location_ask: `
    моя_адреса адрес* вулиця_дім я_в_києві я_у_львові я_в_харков* де_я_зараз не_знаю_де_я не_знаю_де_ми геолокація геолокацію
    скинути_геолокацію приїдьте_за_адрес* мой_адрес улица_дом я_в_киеве я_во_львове я_в_харькове где_я_сейчас не_знаю_где_я
    не_знаю_где_мы скинуть_геолокацию
    my_address address where_i_am don't_know_where_i_am don't_know_where_we_are my_location share_location sharing_my_location
    geolocation`,
} as const satisfies Record<string, string>;
