/** Sexual abuse, grooming, pictures, blackmail, and their harmless neighbours: love, dates, photos. */
export const SEXUAL = {
  rape: `
    зґвалт* зґвалтував ґвалт* зґвалтували зґвалтування змусив_до_сексу примусив_до_сексу взяв_силою взяли_силою силою_взя*
    пустили_по_кол* изнасил* насилует насиловал* насилов* заставил_заняться_сексом взял_силой взяли_силой силой_взял* пустили_по_круг*
    rape raped raping rapist raped_me forced_himself forced_me_to_have_sex forced_sex sexually_assaulted sexual_assault took_advantage`,
  sexual_touch: `
    лапати лапанн* лапав лапає лапали чіпав_мене чіпає_мене торкав* торкається_мене торкався_там чіпав_там трогав мацав мацає мацали
    домага* домагався домагання пристає пристав_до_мене пристає_до_мене чіпляється_до_мене гладив_мене гладить_мене гладить_по_нозі
    гладив_по_коліну заліз_під_футболк* руки_під_одяг* руку_на_коліно руку_під_спідниц* поклав_руку_на лізе_до_мене ліз_до_мене
    ліз_цілувати лізе_цілувати притискався терся_об розбещ* сексуальн*_насил* лапал лапает трогал_меня трогает_меня трогал_там прикасал*
    прикасается_ко_мне щупал щупает щупали домога* домогательств* пристает приставал* пристает_ко_мне гладил_меня гладит_меня
    гладит_по_ноге гладил_по_колену залез_под_футболк* руки_под_одежд* руку_на_колено руку_под_юбк* положил_руку_на лезет_ко_мне
    лез_ко_мне лез_целоваться лезет_целоваться прижимался развращ* растлева*
    touched_me touches_me touching_me grope groped gropes groping molest* felt_me_up feels_me_up harass* sexually_harass*
    hand_on_my_thigh hand_on_my_knee hand_up_my_skirt hands_under_my rubbed_against tried_to_kiss_me forced_a_kiss put_his_hands
    puts_his_hands inappropriate_touch* touches_my touched_my sexual_abuse fondl*`,
  came_to_bed: `
    прийшов_до_мене_вночі приходить_вночі заходить_вночі лягає_до_мене ліг_до_мене ліг_поруч лягає_поруч до_мене_в_ліжко в_моє_ліжко
    заходить_в_душ заходить_у_ванну підглядає_за_мною дивиться_як_я_переодяг* підглядає пришел_ко_мне_ночью приходит_ночью заходит_ночью
    ложится_ко_мне лег_ко_мне лег_рядом ложится_рядом ко_мне_в_кровать в_мою_кровать заходит_в_ванную подглядывает
    смотрит_как_я_переодева*
    comes_to_my_room_at_night came_into_my_room comes_into_my_room gets_into_my_bed got_into_my_bed into_my_bed lies_next_to_me
    lay_next_to_me watches_me_shower watches_me_change watches_me_undress walks_in_on_me peeps_at_me`,
  force: `
    змуш* змусив змусила змусили примуш* примусив примусила заставля* заставив заставляє силою проти_моєї_волі не_хотіла_а_він
    казала_ні_а_він я_казала_ні просила_припинити не_зупинився не_відпускав застав* заставил заставила заставили заставляет заставляют
    вынуд* вынуждает принужда* силой против_моей_воли не_хотела_а_он говорила_нет_а_он я_говорила_нет просила_прекратить не_остановился
    не_отпускал
    force forced forces forcing made_me makes_me against_my_will i_said_no said_no_but told_him_to_stop didn't_stop wouldn't_stop
    wouldn't_let_go coerce* pressured pressure_me pressuring`,
  sex: `
    секс* сексу сексом переспа* переспав трахн* трахат* спав_зі_мною спати_з_ним перший_раз_з вірт_секс близькість інтим інтимн*
    незайман* цнотлив* презерватив* збудився збуджен* оральн* мінет* дроч* мастурб* переспал* спал_со_мной спать_с_ним первый_раз_с
    близость девственн* возбу* дрочи*
    sex sexual sexually slept_with sleep_with_him had_sex having_sex hook_up hooked_up virgin virginity condom* blowjob oral masturbat*
    horny intimate intimacy`,
  undress: `
    роздяг* роздягн* роздягнутис* роздягайся роздягнись роздягатис* зніми_футболк* зніми_одяг зняти_одяг зняла_одяг без_одягу без_білизни
    голою голий гола голяка оголен* оголит* роздягнут* зніми_трус* в_білизні в_трусах_фото покажи_груди покажи_себе покажи_тіло
    показати_груди разде* разденься раздеться раздева* сними_футболк* сними_одежд* снять_одежд* сняла_одежд* без_одежды без_белья голая
    голой голышом обнажен* сними_трус* в_белье покажи_грудь покажи_себя покажи_тело показать_грудь
    undress undressed undressing strip stripped take_off_my_clothes take_off_your_clothes take_off_my_shirt take_off_your_shirt naked
    nude without_clothes no_clothes topless in_my_underwear show_your_body show_me_your show_my_body show_your_chest show_your_boobs
    lift_your_shirt`,
  intimate_pictures: `
    нюд* нюди нюдси нюдс нюдес* інтимн*_фот* інтимн*_відео голі_фото голих_фото гол*_фот* фото_без_одягу фото_без фото_в_білизні дікпік*
    порно порнух* секс_відео відверт*_фот* відвер*_відео пікантн*_фот* діпфейк* голою_фото роздягли_на_фото нейронк*_роздяг* секстинг*
    сексти голые_фото гол*_фотк* фото_без_одежды фото_в_белье откровенн*_фот* откровенн*_видео раздели_на_фото нейросет*_раздел*
    nude nudes nudez naked_pic* naked_photo* naked_picture* naked_video* intimate_photo* intimate_pic* intimate_video* explicit_photo*
    explicit_pic* dick_pic* sex_tape porn underwear_pic* lewd* sexting sext sexts deepfake* ai_nude* private_pics private_photos
    spicy_pics`,
  photo_plain: `
    фото фотк* фотограф* селфі світлин* картинк* скрін* скріншот* сфотограф* фоткал* відос* відео відеоролик* знімок знімк* скрины снимок
    снимк*
    photo photos pic pics picture pictures selfie selfies screenshot* video videos image images snap snaps footage clip`,
  send_picture: `
    скинь_фото скинула_фото скинув_фото скинути_фото надіслала_фото надіслав_фото надішли_фото надіслати_фото відправила_фото
    відправив_фото відправ_фото скидал*_фото скинь_нюд* скинула_нюд* скинула_йому_фото скинув_їй_фото просить_фото просить_фотк*
    просить_скинути просить_нюд* хоче_фото вимагає_фото просив_фото просить_надіслати скинути_йому скинула_йому скинула_відео
    скинув_відео просить_відео скинь_себе скинь_фотк* скинула_фотк* скинул_фото скинуть_фото отправила_фото отправил_фото отправь_фото
    отправить_фото присылал*_фото прислала_фото прислал_фото пришли_фото скинула_ему_фото скинул_ей_фото просит_скинуть хочет_фото
    требует_фото просил_фото просит_прислать скинуть_ему скинула_ему скинул_видео
    send_pics send_me_pics send_a_pic send_a_photo send_photos send_nudes sent_nudes sent_pics sent_him_pics sent_him_a_pic sent_her_pics
    sent_him_photos sent_a_photo sent_him_nudes sent_them_photos asks_for_pics asking_for_pics asked_for_pics asks_for_photos
    asking_for_photos asked_for_photos asked_for_nudes asks_for_nudes asking_for_nudes wants_pics wants_photos wants_nudes
    asking_for_selfies sent_a_video`,
  send: `
    надісла* надішл* надсила* відправ* скину* скида* скинь шле прислал* присила* пересла* висла* вишли кинь_мені кину_тобі скиньте
    отправ* скинул* скидыва* скидывает шлет пришлю пришлет кинь_мне
    send sends sent sending forward forwarded dm_me message_me text_me`,
  webcam_call: `
    камер* вебк* вебкам* відеодзвін* відеозв'яз* по_відео відеочат* увімкни_камер* включи_камер* чатрулетк* омегл* кружеч* кружок_скинь
    дзвонить_по_відео стрім_для запис*_екран* записав_екран камера камеру вебка вебкамера видеозвон* видеосвяз* включи_камеру кружочк*
    звонит_по_видео записал_экран
    webcam camera cam video_call video_chat facetime turn_on_your_camera turn_on_my_camera omegle screen_record* recorded_me
    recorded_the_call camera_on on_cam cam_show`,
  publish_leak: `
    викладають викладає викладати викладе викласти виклав викладу виклали опублік* публік* злив зливає злив* зливають злили розішл*
    розісла* розісл* розсила* розкида* поширю* поширит* поширил* покаже_всім показати_всім показав_всім скине_моїм скине_батькам
    скине_всім надішле_батькам надішле_всім покаже_батькам скине_в_чат в_групу_класу в_класний_чат в_чат_класу в_тг_каналі слив сливи
    в_паблік* всій_школі вся_школа_бачила всі_побачать всі_дізнаються вылож* выложит выложил выложили слил сливает слить сольет сольют
    слили разошл* разосла* рассыла* распростран* раскида* покажет_всем показать_всем показал_всем скинет_моим скинет_родителям
    скинет_всем отправит_родителям отправит_всем покажет_родителям скинет_в_чат в_чат_класса всей_школе вся_школа_видела все_увидят
    все_узнают
    leak leaked leaks leaking publish published post_it post_them post_my posting_my posted_my spread spreading share_them share_my
    shared_my share_it_with send_it_to_everyone send_them_to_my send_to_my_parents send_it_to_my_friends send_to_all show_everyone
    showed_everyone everyone_will_see whole_school_will_see whole_school_saw expose exposed expose_me class_chat group_chat_leak`,
  blackmail: `
    шантаж* шантажує шантажують вимага* вимагає вимагають вимагання якщо_не_заплач* якщо_не_надішл* якщо_не_скин* якщо_не_перека*
    інакше_виклад* інакше_викладе інакше_скине інакше_надішл* або_викладе або_скине якщо_ні_то_виклад* якщо_заблок* якщо_розкаж*
    компромат* має_мої_фото у_нього_мої_фото є_мої_фото у_них_мої_фото зберіг_мої_фото зробив_скрін* ще_одне_відео або_ще_фото
    шантажирует шантажируют шантажир* вымога* требует требуют вымогательств* если_не_заплач* если_не_пришл* если_не_скин* если_не_перев*
    иначе_вылож* иначе_скинет иначе_отправит или_выложит или_скинет если_нет_то_вылож* если_заблок* если_расскаж* у_него_мои_фото
    есть_мои_фото сохранил_мои_фото сделал_скрин*
    blackmail blackmailed blackmailing blackmails blackmailer extort* sextort* demands demanding demand demanded if_i_don't_pay
    if_i_don't_send unless_i_pay unless_i_send or_he'll_post or_he_will_post or_they'll_post or_he'll_send has_my_pics has_my_photos
    has_my_nudes has_pictures_of_me saved_my_pics took_screenshots have_my_photos`,
  deadline: `
    до_вечора до_ранку до_завтра до_понеділка до_кінця_дня до_12_ночі до_півночі дав_час дали_час дає_годину дав_годину дала_день
    дали_24_години 24_години дві_години_дав залишилась_година лишилось_дві_години у_мене_є_час_до часу_до час_спливає таймер відлік
    до_вечера до_утра до_понедельника до_конца_дня до_полуночи дал_время дали_время дает_час дал_час дали_сутки осталось_два_часа
    остался_час у_меня_есть_время_до время_истекает отсчет
    until_tonight by_tonight until_tomorrow by_tomorrow by_midnight until_midnight gave_me_an_hour gives_me_an_hour gave_me_24_hours
    24_hours
    deadline time_is_running_out one_hour_left two_hours_left countdown until_monday by_monday`,
  pay_money: `
    заплат* плачу_йому переказ* перекаж* перевед* перевів перевела скинь_гроші скинути_гроші на_карту на_картку переказала_гроші
    гроші_вимага* сплат* 1000_грн 2000_грн 3000_грн 5000_грн 10000_грн викуп* перевел* перевести перевод* заплачу скинь_деньги
    скинуть_деньги перевела_деньги деньги_требу* оплат*
    pay payment pays paid pay_him pay_them transfer transferred wire_money ransom paid_him send_money sent_money send_him_money`,
  money: `
    гроші грошей грошима гривн* грн бабки бабло баксів доларів долар* євро тисяч* зарплат* аванс готівк* копійк* кеш ціна деньги денег
    деньгами гривен гривны баксов долларов доллар* наличк* копейк* рублей
    money cash dollars bucks euros hryvnia* uah salary wage payment_for price`,
  crypto_cards: `
    крипт* біткоїн* біток usdt гаманець_крипт* картк* карта_банк* банківськ*_карт* приват24 приватбанк* монобанк* моно_карт* cvv
    код_з_смс смс_код пін_код айбан* подарунков*_карт* стім_карт* гіфт_карт* крипта крипту кошелек_крипт* карточк* банковск*_карт*
    код_из_смс подарочн*_карт*
    crypto bitcoin btc ethereum wallet_address bank_card credit_card debit_card gift_card* steam_card* apple_gift paypal cash_app iban
    sms_code pin_code`,
  gifts_from_online: `
    робакс* донат* подарував_скін* дарує_скін* обіцяє_робакс* подарує_айфон обіцяє_айфон дарує_подарунк* купив_мені_телефон купує_мені
    скинув_мені_гроші дає_гроші дає_мені_гроші обіцяє_гроші обіцяв_подарун* преміум_телеграм* подарував_преміум сігма_скін* бакси_браво
    гемс* гарантує_роль робукс* подарил_скин* дарит_скин* обещает_робакс* подарит_айфон обещает_айфон дарит_подарк* купил_мне_телефон
    покупает_мне скинул_мне_деньги дает_деньги дает_мне_деньги обещает_деньги обещал_подарок подарил_премиум
    robux free_robux vbucks v_bucks free_skins gifted_me_skins gives_me_skins buys_me_things buys_me bought_me_a_phone sends_me_gifts
    sent_me_gifts gives_me_money gave_me_money promised_me promises_me_a gifted_nitro nitro free_gems promised_to_buy`,
  secrecy: `
    не_кажи_мамі не_кажи_батькам нікому_не_кажи нікому_не_розказуй не_розповідай_нікому не_розповідай_батькам наш_секрет це_наш_секрет
    маленький_секрет між_нами таємниц* секрет* видали_переписк* видаляй_переписк* щоб_ніхто_не_знав щоб_мама_не_знала
    ніхто_не_повинен_знати просив_нікому_не просить_не_казати секретн*_чат перейди_в_телеграм перейдемо_в_телеграм зникаюч*_повідомлен*
    не_говори_маме не_говори_родителям никому_не_говори никому_не_рассказывай не_рассказывай_никому не_рассказывай_родителям
    это_наш_секрет между_нами тайна тайну тайне секрет удали_переписк* удаляй_переписк* чтобы_никто_не_знал чтобы_мама_не_знала
    никто_не_должен_знать просил_никому_не просит_не_говорить
    don't_tell_mum don't_tell_mom don't_tell_your_mom don't_tell_your_parents dont_tell_anyone don't_tell_anybody tell_no_one our_secret
    our_little_secret little_secret between_us secret secrets delete_the_chat delete_our_chat delete_the_messages nobody_can_know
    no_one_can_know nobody_should_know keep_it_secret keep_quiet secret_chat move_to_telegram move_to_snapchat told_me_not_to_tell`,
  grooming_talk: `
    ти_доросла_для_свого ти_така_доросла дуже_доросла_для ти_особлив* ти_не_така_як_інші зріла_не_по не_по_роках ти_красива_дівчинк*
    гарне_тіло гарна_фігура яке_в_тебе_тіло що_на_тобі що_на_тобі_одягнуто в_чому_ти_зараз яка_на_тобі_білизн* чи_є_в_тебе_хлопець
    чи_цілувалас* чи_ти_вже_цілувал* чи_ти_незайман* ти_сама_вдома хто_вдома чи_батьки_вдома коли_батьків_нема коли_нікого_нема_вдома
    крім_мене_ніхто тільки_я_тебе_розумію тільки_він_мене_розуміє тільки_він_розуміє називає_мене_малою називає_малишк* малишка крихітк*
    лялечк* довірся_мені довіряй_мені моя_принцес* вік_не_важливий вік_це_просто_цифра ты_взрослая_для_своего ты_такая_взрослая
    очень_взрослая_для ты_особенн* ты_не_такая_как_все зрелая_не_по не_по_годам ты_красивая_девочк* красивое_тело красивая_фигура
    какое_у_тебя_тело что_на_тебе_надето что_на_тебе в_чем_ты_сейчас какое_на_тебе_белье есть_ли_у_тебя_парень целовалась_ли
    ты_девственниц* ты_одна_дома кто_дома родители_дома_ли когда_родителей_нет когда_никого_нет_дома только_я_тебя_понимаю
    только_он_меня_понимает только_он_понимает называет_малышк* малышк* крошк* куколк* доверься_мне доверяй_мне моя_принцесс*
    возраст_не_важен возраст_это_просто_цифра
    mature_for_your_age so_mature mature_for_my_age you're_special you_are_special not_like_other_girls not_like_other_kids nice_body
    hot_body what_are_you_wearing what_i'm_wearing what_color_underwear are_you_a_virgin if_i'm_a_virgin have_you_kissed are_you_alone
    if_i'm_alone home_alone_asks when_your_parents_are when_my_parents_aren't only_i_understand only_he_understands_me he_gets_me
    calls_me_baby calls_me_babygirl babygirl baby_girl princess trust_me_he_says age_is_just_a_number age_doesn't_matter sugar_daddy`,
  model_casting: `
    модел* модельн*_агентств* кастинг* фотосесі* фотосет* знімання_в_клуб* зйомк* портфоліо параметри_тіла виміри_тіла онліфанс*
    вебкам_модел* для_портфоліо модель моделью фотосесси* съемк* параметры_тела
    model modeling modelling model_agency modeling_agency casting photoshoot photo_shoot portfolio onlyfans body_measurements`,
  meet_online_person: `
    зустріт*_з_ним зустріч*_з_ним зустрітис* зустрітися зустріч зустрічі зустрічаємос* зустрічаюс* зустрінем* побачит*_в_реалі побачитис*
    в_реалі в_реал* хоче_зустріт* хоче_побачит* кличе_зустріт* кличе_на_зустріч пропонує_зустріт* домовил*_зустріт* домовились домовилися
    погодилась погодився погодилася чекає_мене_о буде_чекати забере_мене встретит*_с_ним встреч*_с_ним встретиться встреча встречи
    встречаемся встречаюсь встретимся увидеться в_реале в_реал хочет_встретит* хочет_увидет* зовет_встретит* зовет_на_встречу
    предлагает_встретит* договорил*_встретит* договорились согласилась согласился будет_ждать заберет_меня
    meet meeting meet_up met_up meets meet_him meet_in_person in_real_life irl wants_to_meet asked_to_meet agreed_to_meet
    arranged_to_meet meeting_him meeting_him_today see_me_in_person we_agreed i_agreed said_yes_to_meeting`,
  come_over_place: `
    до_нього_додому до_себе_додому додому_до_нього в_нього_вдома у_нього_вдома у_нього_на_квартирі на_квартиру на_хату_до їду_до_нього
    поїду_до_нього кличе_до_себе кличе_в_гості запрошує_до_себе запрошує_в_гості в_готел* у_готел* готель номер_в_готел*
    орендував_квартир* зняв_квартир* на_дач* на_дачу_з в_лісопосадк* у_посадк* за_гаражі за_гаражами безлюдн* гаражі к_нему_домой
    к_себе_домой домой_к_нему у_него_дома у_него_на_квартире на_хату_к еду_к_нему иду_к_нему поеду_к_нему зовет_к_себе зовет_в_гости
    приглашает_к_себе приглашает_в_гости в_гостиниц* гостиниц* отел* номер_в_отел* снял_квартир* на_дачу на_дачу_с в_посадк*
    his_place his_house at_his_house his_apartment at_his_place to_his_place come_over_to_his going_to_his_place go_to_his_house
    on_my_way_to_him hotel hotel_room motel rented_an_apartment airbnb his_flat secluded abandoned_building behind_the_garages
    in_the_woods_with`,
  picked_by_car: `
    забере_на_машині забере_мене_на_машині приїде_за_мною приїде_на_машині сіла_в_машину сів_в_машину сісти_в_машину сідай_в_машину
    їду_в_машині_з везе_мене кудись_везе везуть_кудись везуть_мене не_туди_везе повіз_мене підвезе підвезти підвіз_мене відвезе_мене
    оплатить_таксі викличе_таксі таксі_оплат* скинув_на_таксі купив_квиток купить_квиток оплатить_квиток заберет_на_машине
    заберет_меня_на_машине приедет_за_мной приедет_на_машине села_в_машину сел_в_машину сесть_в_машину садись_в_машину еду_в_машине_с
    везет_меня куда_то_везет везут_куда везут_меня не_туда_везет повез_меня подвезет подвезти подвез_меня отвезет_меня вызовет_такси
    скинул_на_такси купил_билет купит_билет оплатит_билет
    pick_me_up picks_me_up picking_me_up picked_me_up coming_to_get_me in_his_car got_in_his_car get_in_his_car got_in_the_car
    get_in_the_car in_the_car_with driving_me taking_me_somewhere driving_somewhere offered_me_a_ride gave_me_a_ride give_me_a_lift
    pays_for_the_taxi called_me_a_taxi paid_for_my_ticket bought_me_a_ticket send_a_car`,
  prostitution: `
    проституц* повія ескорт* інтим_послуг* інтимн*_послуг* секс_за_гроші спати_за_гроші з_клієнт* клієнт* обслуговуват* сутенер* спонсор*
    папік* содержанк* утриманк* за_гроші_спати салон_масаж* продаю_фото продати_незайман* вірт_за_гроші проститу* интим_услуг*
    интимн*_услуг* секс_за_деньги спать_за_деньги с_клиент* обслуживат* продать_девственн*
    prostitut* escort escorting sex_for_money sleep_with_men_for clients client pimp sugar_baby sell_pics selling_pics sell_my_body
    selling_my_body sell_nudes sex_work`,
  kiss_hug: `
    поцілу* цілув* цілує цілуємос* обійми обійма* обійн* обіймає пригорн* пестит* ніжно ніжність тримались_за_руки за_руку поцелу* целов*
    целует целуемся обня* обнима* обнимаш* ласка* нежн* держались_за_руки
    kiss kissed kissing kisses hug hugs hugged hugging cuddle cuddl* held_hands holding_hands`,
  love_crush: `
    закохал* закохан* закохана люблю кохаю подобаєт* сподобав* сподобал* краш крашик симпат* запала_на запав_на вподобал* кохання любов
    втюрил* шипер* небайдуж*_до ревну* ревнощ* влюбил* влюблен* нравит* понравил* симпати* запал_на втреска* небезразличн* ревн* ревност*
    love loves loved in_love crush crushing_on fancy like_him like_her fell_for falling_for feelings_for jealous jealousy likes_me
    romantic`,
  date_relationship: `
    побаченн* запросив_на_побачення запросила_на_побачення стосунк* встрічаюс* зустрічаюсь_з_хлопцем зустрічаюсь_з_дівчиною ми_разом
    пара_ми замуж весілл* валентинк* день_закоханих квіти_подарув* свидани* пригласил_на_свидание пригласила_на_свидание отношени*
    встречаюсь_с_парнем встречаюсь_с_девушкой мы_вместе мы_пара свадьб* день_влюбленных цветы_подарил*
    date dating on_a_date asked_me_out going_out_with relationship relationships valentine* wedding anniversary couple gave_me_flowers
    first_date`,
  breakup: `
    розстал* розійшл* кинув_мене кинула_мене розлюбил* розрив_стосунк* порвал*_з зрадив зрадила зраджує зрад* розставання пішов_до_іншої
    ми_більше_не_разом расстал* разошл* бросил_меня бросила_меня разлюбил* разрыв_отношен* порвал*_с изменил изменила изменяет измена
    измену расставани* ушел_к_другой мы_больше_не_вместе
    broke_up break_up breakup dumped_me dumped left_me_for cheated cheating_on_me split_up we're_over not_together_anymore ended_things`,
  lgbt: `
    лгбт* гей лесбійк* бісексуал* транс трансгендер* камінг_аут* камінгаут* орієнтац* небінарн* квір* лесбиянк* каминаут* ориентаци*
    lgbt* gay lesbian bisexual bi_and trans transgender queer nonbinary coming_out came_out closeted orientation`,
  report_content: `
    поскаржит* скарг* бачила_відео бачив_відео натрапила_на натрапив_на знайшла_канал знайшов_канал знайшла_групу шкідлив*_контент*
    канал_де група_де чат_де сторінк*_де бот_який хочу_повідомити_про повідомити_про закрийте_канал видаліть_відео заблокуйте_канал
    пожаловат* жалоб* видела_видео видел_видео наткнулась_на наткнулся_на нашла_канал нашел_канал вредн*_контент* канал_где группа_где
    чат_где страниц*_где хочу_сообщить_о сообщить_о закройте_канал удалите_видео заблокируйте_канал
    report reporting report_a report_an complain complaint saw_a_video came_across found_a_channel harmful_content channel_where
    group_where chat_where want_to_report take_down take_it_down block_the_channel remove_the_video`,
} as const satisfies Record<string, string>;
