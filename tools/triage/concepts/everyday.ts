/** Ordinary life, where the words of danger mostly occur harmlessly: school, games, films, sport, kitchen, repair, news, idioms. */
export const EVERYDAY = {
  school: `
    школа школи школу школою шкільн* ліцей ліцею гімназі* коледж* універ* клас класу класі класний_час перерв* парта парту
    дзвінок_на_урок їдальн* щоденник* зошит* підручник* портфель рюкзак канікул* дистанційк* онлайн_урок* школе школой школьн* лицея
    лицее колледж* класс класса классе перемен* столовк* столов* дневник* тетрад* учебник* дистанционк*
    school schools class classroom college university high_school lunch_break textbook* notebook* schoolbag backpack holidays
    online_class semester term grade_school`,
  lesson: `
    урок уроки уроку уроці домашк* домашн*_завдан* дз домашка контрольн* самостійн* реферат* доповід* презентац* проєкт* задали
    на_завтра_задали завдання_з_алгебр* вивчити_вірш параграф* конспект* лабораторн* урока уроке домашн*_задан* самостоятельн* доклад*
    презентаци* задали_на выучить_стих
    lesson lessons homework hw assignment assignments essay essays presentation project projects quiz coursework report_for_school
    class_project study studying revise revising`,
  subject: `
    математик* алгебр* геометр* фізик* хімі* біологі* історі* географ* літератур* зарубіжк* укр_мов* українськ*_мов* англійськ*
    інформатик* правознавств* громадянськ*_освіт* основи_здоров'я обж захист_україни фізкультур* фізра фізри трудове_навчан* музик*_урок
    математика алгебра геометри* химия химии географи* украинск*_язык* правоведени* обществознани* труды_урок
    math maths algebra geometry physics chemistry biology history geography literature english_class ukrainian_language computer_science
    civics pe_class gym_class health_class art_class`,
  exam: `
    іспит* екзамен* нмт зно дпа тест* оцінк* бал бали балів атестат* сесі* залік* вступ* олімпіад* здам здав* здала пробне_нмт егэ тест
    тесты оценк* баллов баллы аттестат* сессия зачет* поступлени* поступл* сдам сдал* сдала
    exam exams test tests grade grades mark marks nmt zno finals midterm* graduation admission olympiad passed_my score`,
  essay_school_topic: `
    твір_про твір_на_тему есе_про есе_на_тему доповідь_про доповідь_на_тему реферат_про реферат_на_тему проєкт_про презентація_про
    презентація_на_тему для_уроку для_проєкту на_уроці_говорили на_уроці_проходили проходимо_тему ми_проходили_в вчителька_задала
    треба_написати_про для_доповіді дебати тема_уроку виховна_година класна_година_про сочинение_про сочинение_на_тему эссе_про
    эссе_на_тему доклад_про доклад_на_тему для_урока для_проекта на_уроке_говорили на_уроке_проходили проходим_тему учительница_задала
    надо_написать_про для_доклада тема_урока классный_час_про
    essay_about essay_on report_on report_about presentation_about presentation_on project_about project_on for_school for_class
    for_my_essay for_a_project for_homework we_learned_about learned_in_class our_teacher_assigned debate debating topic_of_the_lesson
    research_for writing_about`,
  book: `
    книг* книжк* роман повість оповідан* розділ* персонаж* герой героїня сюжет* автор* письменни* вірш* поезі* читаю читала читав
    прочитал* шекспір* ромео джульєтт* шевченк* лесі_українк* ремарк* кобзар фанфік* манга манґ* комікс* глава главы главу главе
    дописую_розділ книга книги книгу рассказ повесть писател* стих стихи поэзия читал достоевск*
    book books novel chapter chapters character characters hero heroine plot author writer poem poems poetry reading_a finished_reading
    shakespeare romeo juliet fanfic fanfics fanfiction manga comic comics wattpad storyline`,
  film: `
    фільм* кіно кінотеатр* серіал* серія серії сезон* нетфлікс* мультик* мульт мультфільм* аніме анімешк* трейлер* актор_грає
    дивлюсь_серіал подивились_фільм дивились_фільм ужастик* хорор* хоррор* трилер* детектив* сцена сцені головн*_геро* режисер* дорам*
    гра_в_кальмара стрейндж* наруто тетрадь_смерт* зошит_смерт* анимешник* смотрю_сериал посмотрели_фильм смотрели_фильм триллер* сцене
    главн*_геро* режиссер* игра_в_кальмара тетрадь_смерти
    film films movie movies cinema series tv_show episode episodes season netflix cartoon* anime trailer horror_movie thriller
    detective_show scene main_character director kdrama squid_game stranger_things naruto death_note spoiler spoilers`,
  in_the_film: `
    у_фільмі в_фільмі у_кіно в_кіно у_серіалі в_серіалі у_книзі в_книзі в_аніме у_мультику за_сюжетом у_романі в_грі_де герой_помира*
    героїня_помира* персонаж_помер головний_герой_поми* в_кінці_помира* у_вірші в_пісні в_фильме в_сериале в_книге в_мультике по_сюжету
    в_романе герой_умира* героиня_умира* персонаж_умер главный_герой_уми* в_конце_умира* в_стихе в_песне
    in_the_movie in_the_film in_the_show in_the_series in_the_book in_a_book in_a_movie in_the_novel in_anime in_the_story
    the_character_dies main_character_dies hero_dies she_dies_at_the_end he_dies_at_the_end in_the_song lyrics_say`,
  song_music: `
    пісн* трек треки альбом* музик* музон плейлист* спотіфай* концерт* гурт гурту реп репер* кліп слухаю_музик* гітар* піаніно скрипк*
    вокал* караоке навушник* хор танц* танцюю песн* песня песню музыка музыку спотифай группа_музык* слушаю_музык* наушник* танцы танцую
    song songs track album albums music playlist spotify concert band rap music_video listening_to_music guitar piano violin singing
    karaoke headphones earbuds dance dancing choir lyrics`,
  story_i_write: `
    пишу_книгу пишу_оповідан* пишу_фанфік* пишу_вірш* пишу_сценарі* мій_персонаж моя_героїня мій_герой сценарі* граю_в_виставі вистава
    виставі виставу театральн*_гурт* роль_у ролев* рольов* косплей* роль_вбивц* репетиці* сценк* днд пишу_рассказ пишу_стих*
    пишу_сценарий мой_персонаж мой_герой играю_в_спектакл* спектакл* театральн*_круж*
    writing_a_story writing_a_book writing_a_novel writing_a_poem writing_fanfic my_character script screenplay school_play theatre_club
    drama_club roleplay rp_server cosplay rehearsal dnd my_oc`,
  game_titles: `
    роблокс* роблоксі роблокса роблокс майнкрафт* майн майні дота доті доту дотка дотку кс ксго кс2 контра контрі танки_онлайн танчик*
    бравл* бравл_старс фортнайт* пабг пубг валорант* апекс гта сімс* геншин* фіфа фіфу сталкер_гра among_us амонг* мафія мафію стандофф*
    стендофф* клеш_рояль скайрим* ундертейл* бладборн* майнкрафті фнаф роблоксе майнкрафте майне доте контру бравле бравлстарс фортнайте
    геншине
    roblox minecraft dota dota2 csgo cs2 counter_strike fortnite pubg valorant apex gta sims genshin fifa stalker_game brawl brawl_stars
    clash_royale skyrim undertale overwatch league_of_legends lol_game fnaf mafia_game standoff zelda`,
  game_words: `
    гра гри гру ігри граю грати грав грала гравець гравц* катка катку каток_грал* рейтинг_апну* рівень рівні лвл респавн* респ респі
    сервер* скін скіни донат_в_грі моб моби босс_в_грі боса_пройш* рейд данж* гриндил* аім хедшот хедшотів ганк* фраг фраги тіммейт*
    тімейт* лаг лаги пінг геймпад* приставк* плейстейшн* пс5 стім нуб нуби рандоми ачивк* геймер* в_лобі матчмейк* нерф* сапорт* мідер*
    лісник_дота криперр* зомбі игра игре игру играю играть играл играла игрок* катк* уровень уровни сервере босса_прош* хедшот*
    game games gaming play playing_minecraft player players match_made ranked respawn respawned respawning server servers skin skins mob
    mobs boss_fight raid dungeon headshot headshots frag teammate teammates lag lagging ping xbox playstation ps5 steam noob gamer lobby
    level levels nerf loot creeper zombie zombies spawn npc quest_in_game controller`,
  killed_in_game: `
    вбили_в_роблоксі вбили_в_грі мене_вбили_в вбив_боса вбила_боса вбили_боса вбив_крипер вбив_зомбі вбив_дракон* помер_в_майні
    померла_в_майні помер_у_грі помираю_на_рівні загинув_у_грі мене_вбив_бот вбив_двох_за вбивств_за_катку мене_вбили_на_респі
    застрелили_в_кс підірвав_крипер закинув_гранат* поставив_бомбу_на дефюз* затащи* убили_в_роблоксе убили_в_игре меня_убили_в
    убил_босса убила_босса убили_босса убил_крипер убил_зомби убил_дракон* умер_в_майне умерла_в_майне умер_в_игре умираю_на_уровне
    погиб_в_игре меня_убил_бот убийств_за_катку взорвал_крипер кинул_гранат* поставил_бомбу_на затащил*
    killed_in_roblox killed_in_the_game killed_in_game killed_me_in killed_the_boss kill_the_boss killed_a_dragon killed_a_zombie
    died_in_minecraft died_in_the_game died_in_game die_on_this_level killed_by_a_bot killed_by_a_creeper kills_per_match spawn_kill
    shot_me_in_cs planted_the_bomb defuse lost_all_my_lives game_over`,
  sport: `
    футбол футболу футболі футболіст* волейбол* баскетбол* бокс боксу боксом карате дзюдо боротьб* єдиноборств* самбо змаганн* матч
    турнір* тренуванн* тренуюс* секці* спортзал* качалк* кубок медал* гол голи воротар* команд* спаринг* спарринг* басейн плаванн* плаваю
    легка_атлетик* гімнастик* велосипед* самокат* скейт* ковзан* лижі лижах паркур* тхеквондо айкідо мма нокаут* судді_матч чемпіонат*
    пояс_з_карат* на_розминці борьб* соревнован* тренировк* тренируюсь медаль вратар* команда бассейн плаванье коньки коньках на_разминке
    football soccer volleyball basketball boxing karate judo wrestling martial_arts competition tournament training gym cup medal goal
    goals goalkeeper team sparring pool swimming athletics gymnastics bike cycling scooter skateboard skating skiing parkour taekwondo
    mma knockout championship black_belt practice warm_up`,
  bread_food: `
    хліб хліба хлібом торт торта торти тортик* ковбас* огірк* помідор* цибул* картопл* м'яс* сир сиру сирник* сало яблук* кавун* кавуна
    овоч* фрукт* салат* борщ* суп супу каша кашу пельмен* вареник* піца піцу піци бургер* чіпс* шоколад* цукерк* печив* млинц* морозив*
    снідан* обід обіду вечеря вечеряти вечерю перекус* ковбаск* апельсин* кекс* пиріг пирог* пиріжк* яєчн* йогурт* рулет тісто колбас*
    огурц* огурец лук_резал* картошк* картофел* мясо мяса сыра яблок* арбуз* овощ* борщ пельмени вареники пицца пиццу конфет* печень*
    блины блинчик* блинов мороженое мороженого завтрак* обед обеда ужин* кексы пирож* яичниц* тесто
    bread cake sausage cucumber* tomato* onion onions potato potatoes meat cheese apple apples watermelon vegetables veggies fruit fruits
    salad soup porridge dumplings pizza burger* chips chocolate candy cookies cookie pancake* ice_cream breakfast lunch dinner snack
    snacks orange oranges pie eggs yogurt dough sandwich*`,
  cooking: `
    готую готува* приготува* готує варю варити зварил* смажу смажити смажен* пеку пекла спекл* кухар* рецепт* духовк* плита плиту плиті
    сковорід* каструл* мікрохвильовк* тістечк* маринад* посуд мити_посуд мию_посуд готовлю готовить приготовил* варить сварил* жарю
    жарить испекл* повар сковород* кастрюл* микроволновк* посуда мыть_посуду мою_посуду
    cook cooking cooked bake baking baked fry fried boil recipe oven stove pan pot microwave dishes washing_the_dishes
    chopping_vegetables chef`,
  household: `
    прибира* прибирання прибрал* пилосос* підлогу_мию прання праск* порядок_у_кімнат* сміття білизну_розвіс* постіль ліжко ліжку диван
    шафа шафу шафі стіл стілець холодильник* телевізор ковдр* подушк* штор* килим* квіти_полив* поливаю убира* уборк* убрал* пылесос*
    мою_пол стирк* утюг гладить_белье мусор постель кровать шкаф шкафу стол стул одеял* ковер цветы_поли*
    cleaning clean_my_room tidy vacuum laundry ironing trash rubbish bed sofa couch wardrobe table chair fridge tv blanket pillow
    curtains carpet chores chore water_the_plants`,
  repair: `
    ремонт* ремонтує ремонтують полагод* полагодив чинить лагодит* шпалер* фарбу* клеїмо дрель дриль* молоток* цвях* шуруп* сантехнік*
    електрик дах_ремонт* перекрива*_дах дах_протіка* кран_тече протік* труб*_прорва* розетк* лампочк* меблі_збира* викрутк*_закрут*
    будівельник* цемент* ремонтирует ремонтируют починил* обои красим клеим дрел* молоток гвозд* крыш*_ремонт* крыша_протека* кран_течет
    мебель_собира* строител*
    repair repairs repairing fix fixing fixed renovation renovating wallpaper painting_the drill hammer nail nails_and_screws plumber
    electrician roof_leaks leaking_roof leaky roof_repair burst_pipe socket lightbulb assemble_furniture builder builders cement`,
  shopping: `
    купил* купити куплю купив купує покупк* шопінг* кросівк* кросовк* куртк* сукн* джинс* одяг* магазин_одяг* зніжк* атб сільпо
    розетка_замов* замовил* замовити розпродаж* каса касі косметик* манікюр* помад* купила купить купил шоппинг* кроссовк* куртка платье
    джинсы одежд* скидк* заказал* заказать распродаж* кассе
    buy buying bought shopping sneakers shoes jacket dress jeans clothes discount sale supermarket order ordered cashier makeup manicure
    lipstick hoodie`,
  holiday_birthday: `
    день_народжен* днюх* іменин* свято свята свят новий_рік новорічн* різдв* миколай великдень пасх* геловін* хелловін* ялинк* подарунок
    подарунк* подарувал* привітан* вечірк* впіск* торт_на_день випускн* випускний 8_березня сюрприз* день_рожден* праздник* новый_год
    новогодн* рождеств* пасха хэллоуин* елк* подарок подарк* подарил* поздравл* вечеринк*
    birthday bday holiday new_year christmas xmas easter halloween christmas_tree gift gifts present presents party parties prom
    graduation_party surprise costume celebrate celebrating`,
  halloween_props: `
    штучна_кров бутафорськ* грим_на костюм_вбивц* костюм_зомбі костюм_вампір* костюм_смерт* іграшков*_піст* іграшков*_меч* водян*_піст*
    пістолетик нерф_бластер пейнтбол* страйкбол* лазертаг* гелики_іграш* искусственная_кровь костюм_убийц* костюм_смерти игрушечн*_писто*
    игрушечн*_меч* водян*_писто*
    fake_blood zombie_costume killer_costume vampire_costume grim_reaper toy_gun water_gun plastic_sword nerf_gun paintball airsoft
    laser_tag halloween_makeup`,
  phone_net: `
    телефон* мобілк* мобільний мобілу айфон* андроїд* заряд* батаре* зарядк* розрядил* сів_телефон сідає_телефон інтернет* інет вайфай
    вай_фай ноут* комп комп'ютер* планшет* навушник блютуз оновлен* додаток додатк* симк* блекаут* нема_світла світло_вимкн* світло_дали
    відключення_світл* павербанк* повербанк* генератор мобильн* батарея разрядил* сел_телефон садится_телефон ноутбук* обновлени*
    приложени* нет_света свет_выключ* свет_дали отключени*_света пауэрбанк*
    phone iphone android battery charger charging low_battery phone_died phone_is_dying dead_battery internet wifi laptop computer pc
    tablet update app apps sim_card blackout_power no_electricity power_outage power_bank generator`,
  social_nets: `
    інстаграм* інста інсту інсті тікток* тік_ток телеграм* телега тг діскорд* ютуб* ютюб* снапчат* фейсбук* вайбер* вотсап* твіттер*
    твічай твіч пінтерест* сторіс* сторіз* пост пости лайк* підписк* рілс* канал каналу чат чату чаті груп* стрім* нік нікнейм* профіл*
    акаунт* бан забанил* підписан* инсте телеграмм* телеге ватсап* твич* подписк* канала чате групп* аккаунт*
    instagram insta tiktok telegram discord youtube snapchat facebook viber whatsapp twitter twitch pinterest story stories post posts
    likes subscribe* reels channel chat chats group groups stream nickname profile account accounts ban banned`,
  weather: `
    погода погоду погоди дощ дощу дощить сонц* сонячно хмарн* сніг сніжн* вітер вітру вітром вітряно град_пішов гроза грозу злива прогноз
    осінь зима зимою літо влітку весна весною тепло дождь дождя солнц* солнечно облачн* снег снежн* ветер ветра ливень осень зимой лето
    летом весной
    weather rain raining rainy sun sunny cloudy snow snowing wind windy storm thunderstorm forecast autumn winter summer spring warm`,
  nature_trip: `
    похід походи кемпінг* намет* рибалк* гори_поїх* карпат* море морі моря озер* відпочинок відпочива* табір таборі екскурсі* подорож*
    велопрогулянк* гриби_збира* дача дачі город городі поход палатк* в_горы отдых отдыха* лагерь лагере путешеств* огород*
    hike hiking camping tent fishing mountains carpathian* sea seaside lake vacation camp excursion field_trip road_trip picnic garden`,
  hobby: `
    малюю малюва* малюнок малюнк* ліплю в'яжу вишива* конструктор лего пазл* колекці* шахи шахмат* гурток гуртк* вчу_англійськ* програмую
    програмуван* фотографую танцюю_в граю_на_гітар* бісер* збираю_модел* настілк* рисую рисова* рисунок рисунк* леплю пазлы коллекци*
    шахматы кружок кружк* учу_английск* программирую программировани* танцую_в играю_на_гитар* настолк*
    draw drawing drew paint painting sketch knitting embroidery lego puzzle puzzles collection chess club_after hobby hobbies coding
    programming photography board_game* play_guitar crafts origami`,
  news: `
    новин* новини у_новинах в_новинах читала_новину прочитав_новину статт* стаття сюжет_по_тв по_телевізор* показали_по передавали_по
    журналіст* у_стрічці повідомляют* за_даними очевидц* зведенн* телемарафон новост* новости в_новостях читала_новость прочитал_новость
    статья статью статьи статей в_ленте сообщают по_данным сводк*
    news article articles on_the_news in_the_news headline headlines on_tv journalist* reported_that reporters according_to eyewitness*
    newspaper`,
  statistics_science: `
    статистик* відсотк* дослідженн* дослідник* науков* вчені за_статистикою опитуван* лекці* тренінг* вебінар* соціологі* профілактик*
    інформаційн*_кампан* просвітн* день_запобіган* вікіпеді* термін визначенн* процент* исследовани* научн* ученые по_статистике опрос
    день_предотвращ* определени*
    statistics statistic percent percentage research study_shows researchers scientists survey lecture workshop webinar prevention
    awareness awareness_campaign poster wikipedia definition`,
  history_lesson: `
    голодомор* голокост* козак* козац* гетьман* княз* король короля королев* революці* майдан битв* друга_світова перша_світова ввв
    повстан* упа середньовіч* римськ* страт* гільйотин* інквізиц* єгипет єгипт* фараон* казак* князь князя вторая_мировая первая_мировая
    восстани* средневек* казн* гильотин* инквизици*
    holodomor holocaust cossack* hetman king kings queen revolution battle_of second_world_war world_war ww2 ww1 uprising medieval roman
    executed guillotine inquisition egypt pharaoh*`,
  biology_lesson: `
    клітин* скелет* анатомі* кровообіг* група_крові еритроцит* травн*_систем* органи_людини розтин_жаб* препаруван* хижак* хижаки
    динозавр* вимерл* вимирають вид_тварин природний_відбір бактері* вірус* отруйні_гриби отруйн*_росл* змія змії клетк* кровообращ*
    группа_крови пищеварит* органы_человека вскрытие_лягуш* хищник* естественный_отбор ядовитые_грибы ядовит*_растен* змея змеи
    cells skeleton anatomy circulatory blood_type erythrocyte* digestive human_organs dissect* predator* dinosaur* extinct
    natural_selection bacteria virus viruses poisonous_mushroom* poisonous_plant* snake snakes`,
  idiom_laugh_die: `
    помру_від_сміху помираю_від_сміху помираю_зі_сміху вмираю_від_сміху вмерла_зо_сміху вмер_зі_сміху здохла_зі_сміху здох_зі_сміху
    лежу_зі_сміху я_вмерла_ахах я_померла_лол труп_ахах я_труп померла_від_кринж* помер_з_кринж* помираю_з_тебе вмираю_з_тебе вбив_жарт*
    вбила_жарт* вбили_меми падаю_зі_сміху валяюсь кричу_ахах умру_со_смеху умираю_со_смеху сдохла_со_смеху сдох_со_смеху умерла_со_смеху
    лежу_со_смеху я_умерла_ахах я_умерла_лол умерла_с_кринж* умер_с_кринж* умираю_с_тебя убил_шутк* убила_шутк* убили_мемы падаю_со_смеху
    орууу
    dying_of_laughter died_laughing dying_laughing i'm_dead_lol i'm_dead_haha dead_lmao i'm_deceased literally_dead killing_me_lol
    you're_killing_me cracking_up laughed_to_death can't_stop_laughing crying_laughing i'm_screaming_lol rolling_on_the_floor`,
  idiom_die: `
    помру_від_сорому помираю_від_сорому згорю_від_сорому крізь_землю помру_з_голоду вмираю_з_голоду помираю_з_голоду вмираю_хочу_їсти
    вмираю_від_спек* помираю_від_спек* помру_від_нудьги вмираю_від_нудьги вмираю_хочу_спати помру_якщо_не_куплю помру_якщо_не_піду
    помру_без_телефон* вмираю_від_цікавост* смертельно_втомил* до_смерті_набрид* до_смерті_хочу закохана_до_смерті
    ледь_не_вмерла_від_сором* мало_не_померла_від вмирала_від_щаст* померти_не_встати вмираю_яка_краса умру_от_стыда умираю_от_стыда
    сгорю_от_стыда сквозь_землю умру_с_голоду умираю_с_голоду умираю_от_голода умираю_хочу_есть умираю_от_жары умру_от_скуки
    умираю_от_скуки умираю_хочу_спать умру_если_не_куплю умру_если_не_пойду умру_без_телефон* умираю_от_любопытств* смертельно_устал*
    до_смерти_надоел* чуть_не_умерла_от_стыд* умереть_не_встать умирала_от_счаст* обалдеть_умереть
    die_of_shame dying_of_shame died_of_embarrassment die_of_embarrassment dying_of_embarrassment die_of_boredom dying_of_boredom
    bored_to_death dying_of_hunger dying_of_heat dying_for_a dying_to_know dying_to_see scared_to_death tired_to_death to_die_for
    drop_dead_gorgeous starving_what's_for i'd_die_without_my_phone love_you_to_death dead_tired dead_serious`,
  idiom_kill: `
    вбити_час убити_час вбиваю_час вбив_вечір вбила_вечір вбили_пару_годин вбив_день на_вбивств* спина_вбиває вбиває_ця_погод*
    вбиває_цей_дощ мене_вбивають_ці_урок* вбивають_уроки алгебра_вбиває вбивча_контрольн* вбив_настрій вбила_вайб вбивчий_погляд
    вбивч*_жарт ноги_вбиті вбитий_телефон вбив_нерви убить_время убиваю_время убил_вечер убили_пару_часов убил_день убивает_эта_погод*
    меня_убивают_эти_урок* убивают_уроки алгебра_убивает убойн* убил_настроение убила_вайб убитый_телефон убил_нервы ноги_убиты
    kill_time killing_time kills_time killed_time killed_the_mood killed_the_vibe my_feet_are_killing back_is_killing killing_me_this
    this_homework_is_killing school_is_killing_me math_is_killing killer_outfit dressed_to_kill would_kill_for_a kill_for_a_coffee
    kill_it killed_it you_killed_it slay slayed slaying nailed_it`,
  idiom_other: `
    голова_розколюєт* дах_їде дах_поїхав зносить_дах рве_дах вибух_мозк* мозок_вибух* підірвало_від_сміх* бомбит* бомба_просто бомбезн*
    вистрелил*_трек розірва*_зал порвали_всіх порвали_команд* ріже_очі ріже_вухо кров_з_носа_треба ніж_в_спину ніж_у_спину на_ножах
    без_ножа_ріж* крок_вліво повний_треш смертельн*_номер у_петлю_лізти_через_контрольн* з_розуму_сход* крутий_до_смерт* руки_не_доход*
    як_корова_язик* на_межі_нервового душа_болить_за_збірну серце_розбит*_фінал* голова_раскалывает* крыша_едет крыша_поехала
    сносит_крышу рвет_крышу взрыв_мозга мозг_взрыв* порвали_всех режет_глаза режет_слух кровь_из_носу_надо нож_в_спину без_ножа_реж*
    схожу_с_ума сошел_с_ума под_дулом
    head_is_splitting mind_blowing mind_blown blew_my_mind it's_the_bomb that's_fire on_fire_today crushed_it smashed_the_test
    smashed_the_exam stab_in_the_back stabbed_in_the_back raining_cats break_a_leg shoot_your_shot shot_in_the_dark piece_of_cake
    hit_the_books hit_the_road hit_me_up hits_different a_hit_song beat_my_record beat_the_level beat_the_boss cut_class_lol cut_it_out
    cut_corners roasted go_viral viral choke_on_my_tea drop_an_album the_last_straw over_my_dead_body bite_the_dust hang_on hang_in_there`,
  haircut_cutting_harmless: `
    підстригл* підстриг* постригл* стрижк* обрізал*_волосс* вирізал*_з_паперу вирізати_сніжинк* ножиці_для_папер* порізала_палець_коли
    порізав_палець_коли порізалась_папером порізався_папером порізав_ковбас* порізала_огірк* нарізала_салат нарізав_хліб ріжу_салат
    різати_салат різати_хліб відрізати_шматок подряпала_кішк* кіт_подряпав кішка_подряпала подряпав_кіт збила_коліно збив_коліно
    подстригл* обрезал*_волос* вырезал*_из_бумаги вырезать_снежинк* порезала_палец_когда порезал_палец_когда порезалась_бумагой
    порезался_бумагой порезал_колбас* нарезала_салат нарезал_хлеб режу_салат резать_салат резать_хлеб отрезать_кусок кот_поцарапал
    кошка_поцарапала разбила_коленк* разбил_коленк*
    got_a_haircut cut_my_hair cutting_my_hair cut_out_of_paper paper_cut cut_my_finger_cooking cut_my_finger_while slicing_onions
    slicing_bread cut_the_bread cut_the_cake cut_a_slice cut_the_grass cat_scratched_me my_cat_scratched scraped_my_knee shaving_my_legs`,
  fell_harmless: `
    впав_з_велосипед* впала_з_велосипед* впав_зі_скейт* впала_на_льод* послизнул* впав_на_фізр* вдарилась_об_стіл вдарився_об_стіл
    вдарилась_мізинц* вдарився_мізинц* забилась_на_тренуван* м'ячем_в_лице м'ячем_по_голов* потягнула_м'яз* вивихнула_ногу_на
    упал_с_велосипед* упала_с_велосипед* упал_со_скейт* упала_на_льду поскользнул* упал_на_физр* ударилась_об_стол ударился_об_стол
    ударилась_мизинц* мячом_в_лицо мячом_по_голове потянула_мышц*
    fell_off_my_bike fell_off_my_skateboard slipped_on_the_ice fell_in_pe bumped_into hit_my_toe stubbed_my_toe bumped_my_head
    ball_hit_me ball_in_the_face pulled_a_muscle twisted_my_ankle_at hit_my_elbow`,
  wait_pick_harmless: `
    мама_забере_мене тато_забере_мене тато_забере_на_машині мама_приїде_за_мною тато_приїде_за_мною подруга_чекає_мене друг_чекає_внизу
    чекаємо_автобус чекаю_маму чекаю_автобус зустрічаюсь_з_подруг* зустрічаюсь_з_друг* зустрічаюсь_з_однокласни* зустріч_випускник*
    йду_гуляти_з_друз* дядько_приїде_о дядько_приїжджає бабуся_приїде мама_заберет_меня папа_заберет_меня папа_заберет_на_машине
    мама_приедет_за_мной папа_приедет_за_мной подруга_ждет_меня друг_ждет_внизу ждем_автобус жду_маму жду_автобус встречаюсь_с_подруг*
    встречаюсь_с_друг* встречаюсь_с_одноклассн* иду_гулять_с_друз* дядя_приедет_в дядя_приезжает бабушка_приедет
    mom_will_pick_me_up dad_will_pick_me_up dad_is_picking_me_up mom_is_picking_me_up my_friend_is_waiting waiting_for_the_bus
    waiting_for_my_mom meeting_my_friend meeting_a_friend meeting_my_classmate meeting_friends hanging_with_friends my_uncle_is_coming
    grandma_is_coming uncle_arrives`,
  walk_with_friends: `
    гуляю гуляти гуляємо погуля* прогулянк* тусити тусил* тусуєм* потусит* з_друзями з_подругами сидимо_на_лавц* кафешк* кав'ярн* макдак*
    мак_пішли кіношк* гулять гуляем погулял* прогулк* тусить тусуемся потусить с_друзьями с_подругами кофейн*
    chilling chill hanging_with going_for_a_walk with_friends with_my_friends coffee_shop mcdonald* starbucks movies_with`,
  moving_house: `
    переїзд* переїжджа* переїхал* нова_школа нову_школу новий_клас новому_класі нове_місто новенька новенький переезд* переезжа*
    переехал* новая_школа новую_школу новый_класс новом_классе новый_город новенькая
    moving_to_a_new moved_to_a_new new_school new_class new_town new_city new_kid move_house`,
  parents_phone_quarrel: `
    мама_забрала_телефон тато_забрав_телефон свар*_через_телефон свар*_через_оцінк* свар*_через_прибиранн* не_дають_телефон
    не_пускають_на_концерт мама_бурчить мама_бурчала нудить_про_урок* заставля*_прибират* читає_мораль мораль_читає папа_забрал_телефон
    ссор*_из_за_телефон* ссор*_из_за_оцен* ссор*_из_за_уборк* мама_ворчит заставля*_убират* читает_мораль
    mom_took_my_phone dad_took_my_phone mum_took_my_phone fight_about_my_phone argued_about_my_phone argue_about_grades
    argued_about_chores won't_let_me_go_to_the_concert nagging nags`,
} as const satisfies Record<string, string>;
