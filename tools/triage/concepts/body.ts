/** Body, state of health, substances: parts, wounds, consciousness, medicine, poison, alcohol, drugs, eating, weight, cold. */
export const BODY = {
  arm_hand: `
    рука руки руку руці рукою руках руками рук ручк* долон* лікоть лікті ліктем кисть палець пальці пальця пальцем плече плеча плечі
    ніготь нігт* руке рукой ладон* локоть локти локтя кисти пальцев плечо ногт*
    arm arms hand hands elbow* finger fingers palm palms shoulder* knuckle* thumb`,
  wrist_vein: `
    зап'яст* вени вену вен венах передпліч* вена запястье венам предплеч*
    wrist wrists vein veins forearm*`,
  leg_foot: `
    нога ноги ногу нозі ногою ногах ногами ніжк* стегн* коліно коліна колін* стопа п'ятка п'ятки п'ятку литк* ступн* ноге ногой бедро
    бедра бедрах колено колени колене стопу пятк* голень
    leg legs foot feet thigh thighs knee knees ankle* shin toe toes calf`,
  head_face: `
    голова голови голову головою обличч* лице лиця щока щоку щоки лоб лоба чоло підборідд* потилиц* скрон* морда морду пика пику голове
    головой лицо лица лицом щека щеку щеки лбом подбород* затыл* висок виске рожа рожу
    head heads face faces cheek* forehead chin temple skull`,
  eye_nose_mouth: `
    око очі очей очима оком ніс носа носом губа губу губи рот рота ротом зуб зуба зуби вухо вуха вухах язик глаз глаза глазами нос носу
    губе зубов ухо уши ушах рту
    eye eyes nose lip lips mouth tooth teeth ear ears tongue eyebrow*`,
  neck_throat: `
    шия шию шиї шиєю горло горла горлі горлянк* за_горло шея шею шее шеей горле горлышк* глотк*
    neck throat`,
  belly_back: `
    живіт живота животі животом спина спину спині ребр* бік бока ребра шлунок шлунк* груди грудях печінк* нирк* живот животе животик
    спине спиной бок желуд* грудь печень почк*
    stomach belly tummy back ribs rib chest side kidney* liver`,
  heart_breath: `
    серце серця серцю серцебит* пульс пульсу дихання дихати подих подиху легені сердце сердца сердцебиен* дыхание легкие вдох выдох
    heart heartbeat pulse breath lungs breathing`,
  hair_skin: `
    волосс* волосся коса косу шкіра шкіру шкірі шкірою зачіск* чубчик чуб брови волос* кожа кожу коже кожей прическ* челк* косичк*
    hair skin hairstyle haircut fringe bangs`,
  intimate_body: `
    статев* член члена писька письки письку груди_мої між_ніг інтимн*_місц* там_внизу промежин* за_груди за_дупу дупа дупу попа попу
    сідниц* цицьк* сіськ* трусах половой пенис хуй между_ног интимн*_мест* за_грудь за_задницу задница задницу жопу попе в_трусах вагин*
    private_parts privates between_my_legs between_the_legs down_there boobs boob breasts breast butt ass bum dick penis vagina crotch
    genitals`,
  blood: `
    кров крові кров'ю кровить кровлю кривав* кровотеч* закривав* скривав* кровищ* у_крові закапал* юшить кровав* окровавл* в_крови
    blood bloody bleed bleeds bleeding bled`,
  bleeding_heavy: `
    кров_не_зупин* не_зупиняється_кров кров_тече тече_кров ллється_кров кров_ллється багато_крові все_в_крові вся_в_крові весь_в_крові
    кров_хлище стікає_кров* стікаю_кров* калюжа_крові кровь_не_останавл* не_останавливается_кровь кровь_идет_и_идет течет_кровь
    кровь_течет льется_кровь кровь_льется кровь_хлещет много_крови истекает_кров* истекаю_кров* лужа_крови
    won't_stop_bleeding can't_stop_the_blood bleeding_a_lot lots_of_blood so_much_blood blood_everywhere bleeding_out covered_in_blood
    pool_of_blood doesn't_stop_bleeding`,
  nosebleed_period: `
    кров_з_носа з_носа_кров з_носу_кров місячн* менструац* кров_на_аналіз здавал*_кров аналіз_крові донор* кровь_из_носа из_носа_кровь
    месячн* сдавал*_кровь донорств*
    nosebleed* nose_bleed* period_cramps my_period menstrua* blood_test donate_blood`,
  wound: `
    рана рани рану ранка ранкою поранен* поранив поранила порізи поріз порізів порізами травм* опік опіки опіків опіку перелом* зламан*
    розбит*_голов* розбит*_губ* шви шов накладал*_шви струс* забій забої вивих* ранени* порез порезы порезов порезами ожог ожоги перелом
    сломан* сотрясен* ушиб* рассечен* разбит*_голов* разбит*_губ*
    wound wounds wounded injur* cut_open stitches fracture* broken_arm broken_rib* broken_nose burn_mark* burns gash concussion sprain*`,
  bruise: `
    синець синця синці синців синцях синцями синяк* фінгал* гематом* в_синцях опухл* набрякл* підбит*_око посинів* шишк* гуля синяки
    синяков синяках бланш в_синяках распухл* опух* подбит*_глаз посинел* ссадин* шишка
    bruise bruises bruised black_eye swollen swelling lump lumps scratches welts welt handprint*`,
  pain: `
    болить болять боляче боліло біль болю болем боляч* ниє стріляє_в ломить щемить пече больно болело боль боли болюч* ноет жжет щиплет
    hurts hurt_so pain pains painful ache aches aching sore stings burning_pain`,
  headache_small: `
    голова_болить болить_голова голова_розкол* мігрен* живіт_болить болить_живіт болить_горло горло_болить зуб_болить болить_зуб
    кров_тиск тиск_скаче нежить* кашель кашля* застуд* температур* грип ангін* ковід* вітрянк* отит голова_раскалыв* живот_болит
    болит_живот насморк простуд* простыл* грипп* ветрянк*
    headache* migraine* stomachache* sore_throat toothache* fever flu a_cold runny_nose cough coughing tonsil* covid chickenpox
    temperature`,
  unconscious: `
    непритомн* знепритомн* без_свідомості втрати*_свідомість втратил*_свідомість не_реагує не_відповідає_і_не не_прокидається
    не_можу_розбудити не_можемо_розбудити не_розбудити відключив* відключил* вирубил* не_приходить_до_тями не_приходить_в_себе
    лежить_і_не не_ворушиться не_рухається очі_закотил* без_тями зомлі* без_сознания потерял*_сознание теряет_сознание не_реагирует
    не_просыпается не_могу_разбудить не_можем_разбудить не_шевелится не_двигается глаза_закатил* отключил* отрубил*
    unconscious passed_out not_waking_up won't_wake_up isn't_waking_up doesn't_wake_up can't_wake_her can't_wake_him cant_wake
    not_responding unresponsive not_moving isn't_moving blacked_out blackout isnt_waking doesn't_respond collapsed`,
  not_breathing: `
    не_дихає майже_не_дихає ледь_дихає ледве_дихає не_дихал* губи_сині сині_губи посиніл*_губи хрипить хрипи піна_з_рота піна_ізо_рота
    судом* зупинилось_серце пульсу_немає немає_пульсу захлинається дивно_дихає холодн*_і_бліда не_дышит почти_не_дышит еле_дышит
    едва_дышит губы_синие синие_губы посинел* пена_изо_рта пена_из_рта судорог* нет_пульса пульса_нет сердце_остановил* захлебывается
    странно_дышит
    not_breathing isn't_breathing barely_breathing hardly_breathing stopped_breathing blue_lips lips_are_blue foaming foam_at_the_mouth
    seizure* convuls* no_pulse gasping choking_on turning_blue`,
  can_not_breathe: `
    не_можу_дихати важко_дихати задихаюс* задихаюся нічим_дихати повітря_не_вистачає не_вистачає_повітря дихати_важко не_могу_дышать
    тяжело_дышать задыхаюсь нечем_дышать воздуха_не_хватает не_хватает_воздуха
    can't_breathe hard_to_breathe couldn't_breathe no_air struggling_to_breathe hyperventilat*`,
  dizzy_weak: `
    паморочит* запаморочен* голова_крутиться крутиться_голова темніє_в_очах потемніло_в_очах шатає мене_шатає слабк* нема_сил_встати
    ноги_ватні не_тримають_ноги тремтять_руки трясуться_руки трусить мене_трусить плутається_думки двоїться пливе_перед_очима
    голова_кружится кружится_голова темнеет_в_глазах потемнело_в_глазах шатает слабост* слабая ноги_ватные не_держат_ноги дрожат_руки
    трясет плывет_перед_глазами
    dizzy lightheaded light_headed the_room_is_spinning seeing_black vision_goes_black weak shaking_hands hands_are_shaking shaky
    trembling wobbly seeing_double blurry`,
  faint: `
    непритомніл* падаю_в_обморок впал*_в_обморок в_обморок обморок* знепритомнів знепритомніла непритомнію втрачаю_свідомість
    втратила_свідомість мало_не_впала ледь_не_впала зомліл* зомлів упал*_в_обморок теряю_сознание потеряла_сознание чуть_не_упала обморок
    обмороки
    faint fainted fainting faints pass_out passing_out nearly_fainted almost_fainted`,
  pills: `
    таблетк* таблет* пігулк* пілюл* ліки ліків ліками колеса колес капсул* блістер* пластинк*_таблет* снодійн* заспокійлив* знеболюв*
    таблеток таблетосы табл лекарств* снотворн* успокоительн* обезбол* препарат*
    pill pills tablet tablets meds medication* medicine* capsule* painkiller* sleeping_pill* blister`,
  pill_names: `
    парацетамол* анальгін* димедрол* феназепам* фенібут* гідазепам* ібупрофен* нурофен* аспірин* корвалол* барбовал* валокордин*
    амітриптилін* прегабалін* лірика_капсули атаракс* золофт* флуоксетин* сертралін* антидепресант* нейролептик* транквілізатор*
    клоназепам* сибазон* трамадол* карбамазепін* глюкофаж* інсулін* кодеїн* лірик* антидепрессант* сертралин
    paracetamol tylenol ibuprofen advil aspirin xanax valium antidepressant* zoloft prozac fluoxetine sertraline diazepam codeine
    tramadol insulin acetaminophen ambien melatonin_pills`,
  vitamins_treatment: `
    вітамін* активован*_вугілл* сироп* краплі крапл* мазь мазю пластир* бинт* льодяник* антибіотик* від_алергії від_кашлю від_температури
    від_голови за_рецептом лікар_прописав лікар_виписав за_призначенням щеплен* вакцин* крапельниц* інгалятор* активированн*_уголь сироп
    капли пластырь от_аллергии от_кашля от_температуры от_головы по_рецепту врач_прописал врач_выписал по_назначению прививк* капельниц*
    vitamin* cough_syrup eye_drops ointment plaster* bandage* antibiotic* for_allergies prescri* as_prescribed vaccine* inhaler*
    antihistamine*`,
  pharmacy: `
    аптек* аптечк* аптеці домашн*_аптечк* коробк*_з_ліками шухляд*_з_ліками аптека аптеке аптечке коробк*_с_лекарств* ящик*_с_лекарств*
    pharmacy drugstore chemist's medicine_cabinet first_aid_kit med_box`,
  poison: `
    отрут* яд яду щурячий щуряч*_отрут* крисид* миш'як ціанід* ртут* чадн*_газ яда ядом крысин*_яд отрав* ртуть угарн*_газ
    poison poisons rat_poison cyanide arsenic mercury toxin* carbon_monoxide pesticide*`,
  household_chemicals: `
    хлорк* відбілювач* доместос* білизна_засіб засіб_для_труб мийн*_засіб* розчинник* ацетон* оцет оцту оцтов* антифриз* крот_для_труб
    кислот* клей клею побутов*_хімі* дихлофос* нашатир* йод зеленк* марганцівк* каустик* отбеливател* белизн* доместоса средство_для_труб
    растворител* уксус* бытов*_хими* чистящ*_средств* моющ*_средств* марганцовк* зеленка
    bleach drain_cleaner detergent* antifreeze acid solvent* acetone vinegar toilet_cleaner cleaning_product* cleaning_fluid
    washing_liquid glue household_chemical* dishwasher_tablet*`,
  poisoned: `
    отруї* отруєн* отруюс* отруюсь нудить_від_таблеток траванул* траванусь труїт* потруїл* інтоксикац* передоз* передозув* отравил*
    отравлен* отравлюсь травил* траванулась передозиров* отравиться
    poisoned poisoning overdose overdosed overdosing i_od od_on od'd od'ed`,
  swallow_take: `
    випив випила випили випити вип'ю вживає вживав з'їла_таблет* проковтну* проковтнув наковта* ковта* ковтну* прийняв прийняла прийняти
    закину* закинув_в_себе заковт* напився_таблет* напилась_таблет* наїлася_таблет* наїлась_таблет* висип*_в_рот выпил выпить проглотил*
    проглотить наглотал* глота* глотну* принял приняла принять закинул* напился_таблет* наелась_таблет* сожрал*_таблет*
    swallow swallowed swallowing took taken take_them downed popped gulped took_all ingested`,
  drink_plain: `
    п'ю п'є п'єш п'ємо пити пив пила пили попив попила попити пиття запиваю запити ковток сьорба* пьет пить пил попил попить запить
    глоток
    drink drinks drinking drank drunk_water sip sipped`,
  whole_pack: `
    всю_пачку ціл*_пачк* пачку_таблет* весь_блістер два_блістери дві_пачки три_пачки всі_таблетки всі_ліки купу_таблет* жменю жменя
    жменю_таблет* багато_таблет* повну_жменю всю_упаковку упаковку пляшечку_ліків все_що_було_в_аптечці все_що_знайш* 10_таблеток
    15_таблеток 20_таблеток 30_таблеток 40_таблеток 50_таблеток двадцять_таблеток тридцять_таблеток цел*_пачк* два_блистера две_пачки
    все_таблетки все_лекарства кучу_таблет* горсть* горсть_таблет* много_таблет* все_что_было_в_аптечке все_что_нашл* двадцать_таблеток
    тридцать_таблеток пол_пачки полпачки пів_пачки півпачки
    the_whole_pack whole_pack whole_bottle the_whole_bottle whole_box entire_pack entire_bottle all_the_pills all_her_pills all_his_pills
    all_my_pills all_of_them_pills handful fistful bunch_of_pills lots_of_pills so_many_pills 10_pills 15_pills 20_pills 30_pills
    40_pills 50_pills
    twenty_pills thirty_pills too_many_pills all_the_meds half_the_pack`,
  one_dose: `
    одну_таблетк* дві_таблетк* пів_таблетк* по_одній_таблетці одну_пігулк* таблетку_від таблетку_на_ніч по_таблетці одну_таблетку
    две_таблетки пол_таблетки полтаблетки по_одной_таблетке таблетку_от таблетку_на_ночь
    one_pill two_pills one_tablet a_pill half_a_pill one_paracetamol an_aspirin two_tablets a_day_pill`,
  lethal_amount: `
    смертельн*_доз* скільки_треба_випити скільки_таблеток_треба скільки_треба_таблеток чи_вистачить вистачить_щоб смертельн*_доза
    чи_можна_померти_від що_буде_якщо_випити яка_доза летальн* сколько_нужно_выпить сколько_таблеток_нужно сколько_надо_таблеток
    хватит_ли хватит_чтобы можно_ли_умереть_от что_будет_если_выпить какая_доза
    lethal lethal_dose how_many_pills how_much_to_take enough_to_die enough_to_kill can_you_die_from what_happens_if_i_take is_it_enough
    fatal_dose how_many_tablets deadly_dose`,
  alcohol: `
    алкоголь* горілк* пиво пива вино самогон* коньяк* віскі слабоалк* ревер* лонгер* шампанськ* бухло спиртн* перегар* настоянк* коктейл*
    водк* водяр* бухла самогонк* пивас* перегаром
    alcohol vodka beer beers wine whiskey whisky booze liquor moonshine cider champagne`,
  drunk: `
    п'яний п'яна п'яного п'яним п'яні п'яному напився напивається напилася напилась бухий бухає бухав набухав* нажрався синій_прийшов
    алкаш* алкоголі* запій запої запою випивш* випивший напідпитку під_градусом бухати пьяная пьяные напился бухой бухает бухал* набухал*
    нажрался алкоголик* запое выпивает датый поддатый под_градусом
    drunk drunken wasted_again tipsy hammered boozing alcoholic* on_a_bender smells_of_alcohol smells_of_booze been_drinking gets_drunk
    pissed_drunk`,
  smoking: `
    курит* курю курить курив цигарк* сигарет* вейп* одноразк* парить_вейп электронк* айкос* поки_курив сига сиги курил* вейпы одноразка
    электронка электронку парю айкос снюс* нікотин*
    smoke smokes smoking smoked cigarette* vape vaping vapes cigs nicotine snus`,
  drugs: `
    наркот* нарик* меф мефу мефом мефедрон* амфетамін* амф травка травку травку_курить трава_курив канабіс* марихуан* план_курити гашиш*
    кокс кокаїн* героїн героїном метадон* мет соль_нюха солі_нюхати спайс* лсд марку_лсд марки_лсд екстазі мдма гриби_псило* насвай* дур
    насвай закис веселящий_газ ширка ширк* бошк* шишки_курив наркотик* нарки наркоман* мефедрона травы_покурить марихуана гашиш метадон
    скорость_нюхал спайсы бошки соль_нюхал*
    drugs weed marijuana cannabis cocaine coke_line heroin meth mdma ecstasy molly lsd acid_trip mephedrone amphetamine* speed_pills
    spice_drug hash shrooms ketamine fentanyl laughing_gas joint joints drug`,
  drug_use: `
    під_кайфом вмазався вмазує* нюхає нюхав_порошок нюхнув колеться колотися ширнувся обдовб* обдолб* накурен* накурив* накурилась
    укурен* торчить торчок упоротий упорот* відхідняк* ломка ломки на_меті юзати юзає юзав злазити_з підсів підсіла залежн* под_кайфом
    вмазался нюхает нюхал* нюхнул* ширнулся обдолбан* накурил* отходняк* юзает юзал* подсел подсела зависим*
    high_on stoned tripping snorted snorting snort injecting shooting_up baked overdosed_on withdrawal hooked addicted addict addiction
    junkie`,
  drug_offer: `
    пропону*_наркот* пропонувал*_спробувати дали_спробувати пригостил* підсип* підмішал* щось_підсипал* щось_підмішал* насипал*_в
    дав_якусь_таблетк* предлага*_наркот* предлагал*_попробовать дали_попробовать угостил* подсыпал* подмешал* что_то_подсыпали
    что_то_подмешали дал_какую_то_таблетк*
    offered_me_drugs offered_weed spiked spiked_my_drink slipped_something put_something_in_my_drink gave_me_a_pill
    gave_me_something_to_try`,
  vomit: `
    блю блює блюва* блювот* рвало рве вирвало нудит* нудить тошнит* знудил* рвот* блюю рвет рвота рвоты тошнит тошнило блюет блева*
    блевал*
    vomit vomits vomiting vomited throwing_up threw_up throw_up puke puked puking nauseous nausea sick_to_my_stomach`,
  vomit_on_purpose: `
    два_пальці_в_рот викликаю_блювот* викликати_блювот* викликала_блювот* після_їжі_йду_в_туалет блюю_після_їжі булімі* очищен*_після
    два_пальца_в_рот вызываю_рвот* вызывать_рвот* вызывала_рвот* блюю_после_еды после_еды_иду_в_туалет
    make_myself_throw_up making_myself_sick make_myself_sick purge purging purged bulimi* throw_up_after_eating fingers_down_my_throat
    after_every_meal_i`,
  not_eating: `
    не_їм не_їла не_їв не_їсть не_їсти нічого_не_їм нічого_не_їла перестала_їсти перестав_їсти відмовляюсь_їсти голодую голодує
    голодую_вже голодування не_буду_їсти сижу_на_воді на_воді_сиджу тільки_вода тільки_воду тільки_яблук* пропускаю_сніданок анорекс*
    не_ем не_ела не_ел не_ест ничего_не_ем ничего_не_ела перестала_есть перестал_есть голодаю голодает голодание не_буду_есть
    на_воде_сижу сижу_на_воде только_вода только_воду анорекси*
    not_eating don't_eat haven't_eaten stopped_eating not_eaten starving_myself starve_myself starving fasting only_water just_water
    refuse_to_eat refuses_to_eat skip_meals skipping_meals anorexi* doesn't_eat`,
  binge: `
    обжераюс* зажира* зажор* переїда* зриваюсь_і_їм зірвалась_і_з'їла наїдаюс* не_можу_зупинитись_їсти обжираюсь переедан* переедаю
    сорвалась_и_сожрала наедаюсь жру_и_жру
    binge binged bingeing binging overeat* stuff_my_face can't_stop_eating`,
  weight: `
    вага вагу ваги вазі важу важить кг кілограм* кіло схудн* схуд* худну худа худий худіт* худіти похудіт* зважую* зважил* ваги_показал*
    талі* імт вес веса весу вешу весит килограмм* похуде* худею худая худой худеть взвешива* взвесил* талия
    weight weigh weighs kg kilos kilograms pounds lbs lose_weight losing_weight lost_weight scales skinny thin thinner bmi waist`,
  fat_feel: `
    жирна жирний жирна_я товста товстий жиробас* жирусик* жирух* жир_на розжирі* від'їлас* відгодован* корова_жирна свиня_жирна
    потолстіл* повна_я пухк* пухл* жир жирная толстая толстый жируха жиртрест* толстух* растолстел* потолстел* разжирел* пухлая полная_я
    fat fatty obese chubby fatass too_fat so_fat feel_fat overweight plump thick_thighs`,
  calories_diet: `
    калорі* ккал дієт* рахую_калор* дефіцит_калор* 300_ккал 500_ккал 200_ккал інтервальн* детокс* сушк* гойдалк*_ваги считаю_калор*
    пп_питание
    calories calorie kcal diet diets dieting counting_calories calorie_deficit intermittent detox`,
  laxative: `
    проносн* слабітельн* сечогінн* клізм* чай_для_схуднення таблетк*_для_схуд* мочегонн* чай_для_похуд* таблетк*_для_похуд*
    laxative* diuretic* diet_pill* slimming_tea weight_loss_pill*`,
  mirror_body_hate: `
    ненавиджу_своє_тіло бридка страшна потворн* огидна_я негарна некрасива дзеркал* ненавиджу_себе_в_дзеркал* соромлюсь_свого_тіла
    ненавижу_свое_тело уродин* уродлив* страшная некрасивая зеркал* стесняюсь_своего_тела мерзкая_я
    hate_my_body ugly hideous mirror mirrors disgusting_body hate_how_i_look look_disgusting body_image`,
  pregnant: `
    вагітн* залет* тест_дві_смужки дві_смужки затримк*_місячн* аборт* залетіл* завагітніл* тест_на_вагітн* беременн* залетел* две_полоски
    задержк*_месячн* забеременел* тест_на_беремен*
    pregnant pregnancy two_lines missed_period late_period abortion* knocked_up morning_after`,
  illness_long: `
    онко* рак_крові рак_у лейкемі* діабет* епілепс* астма астму інвалідн* хворіє_на невиліковн* хіміотерап* операці* реанімац* інсульт*
    інфаркт* кома_в_комі в_комі онкологи* инвалид* болеет_раком неизлечим* операц* в_коме
    cancer leukemia diabetes diabetic epilepsy asthma disabled disability chemo chemotherapy surgery intensive_care icu stroke
    heart_attack in_a_coma`,
  ill: `
    хворий хвора хворіє хворію захворі* хвороб* погано_себе_почуває самопочутт* діагноз* болеет болею болен больная больной заболел*
    болезн*
    sick ill illness disease diagnosed diagnosis unwell`,
  allergy_shock: `
    алергі* анафілак* горло_набрякає задихається_від_алерг* аллерги* отек_квинке горло_отекает
    allergic allergy anaphyla* epipen`,
  cold_frost: `
    мороз морозі морозу замерз* мерзну змерз* холодно холод холоді холоду мінус_десять обмороз* дуба_даю зуб_на_зуб дубак*
    трясусь_від_холоду задубіл* не_відчуваю_пальців снігу на_морозе замерзаю холоде обморож* дубак окоченел* не_чувствую_пальцев
    freezing frozen_hands frost frostbite* cold_outside so_cold it's_cold minus_ten below_zero shivering hypotherm* can't_feel_my_fingers
    numb_with_cold`,
  hot_thirst: `
    спека спекотн* жарко пити_хочу спраг* зневодн* тепловий_удар сонячний_удар жара жарища жажда хочу_пить обезвож* тепловой_удар
    солнечный_удар
    heat hot_outside thirsty dehydrat* heatstroke sunstroke sunburn*`,
  tired_body: `
    втом* втомлен* стомл* виснаж* вимотан* без_сил немає_сил сил_нема вимотал* заморен* вигорі* вигоран* зморен* устал* уставш* усталост*
    выгорел* нет_сил сил_нет замучен* замотал* изможден*
    tired exhausted worn_out burned_out burnt_out burnout drained fatigue no_energy no_strength`,
  sleepy: `
    хочу_спати спати сплю спить спав спала засинаю заснув заснула засну поспати виспат* виспал* сон сону сонн* поспав поспала ліг_спати
    лягла_спати дрімаю хочу_спать спать спал засыпаю заснул* поспать лег_спать легла_спать
    sleep sleeping asleep slept sleepy nap napping bedtime go_to_bed going_to_bed fall_asleep`,
  insomnia: `
    безсонн* не_сплю не_спала не_спав не_можу_заснути не_можу_спати не_спиться прокидаюсь_о прокидаюсь_вночі по_ночах_не всю_ніч_не
    кошмар* жахіття жахітт* сплю_по_дві_години не_засинаю бессонниц* не_спал не_могу_заснуть не_могу_уснуть не_могу_спать просыпаюсь_в
    просыпаюсь_ночью ночами_не всю_ночь_не ночные_кошмары
    insomnia can't_sleep not_sleeping haven't_slept awake_all_night nightmare* wake_up_at_night sleepless trouble_sleeping barely_sleep
    no_sleep`,
} as const satisfies Record<string, string>;
