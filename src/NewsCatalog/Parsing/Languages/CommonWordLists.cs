namespace NewsCatalog.Parsing.Languages;

/// <summary>The most common small words of each language, by its BCP 47 tag, for every script that languages
/// share.</summary>
static class CommonWordLists
{
    public static readonly Dictionary<Script, (string Tag, string Words)[]> ByScript = new()
    {
        [Script.Latin] =
        [
            ("en", """
                the of and to in a is was for on that with as by at from it he his are were be has have had an this
                which their they but not who will said its been or after would
                """),
            ("de", """
                der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
                er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber
                vor zur bis mehr durch
                """),
            ("fr", """
                de la le et les des en un du une est que dans qui par pour au sur pas plus il a ne se ce sont avec son
                d l aux cette ont être mais comme ou sa ses leur été elle nous après qu deux
                """),
            ("es", """
                de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este ya
                entre cuando todo esta ser son dos también fue había era muy años hasta desde
                """),
            ("pt", """
                de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
                seu sua ou ser quando muito há nos já está também só pelo pela até isso
                """),
            ("it", """
                di e il la che in un è per una sono del della con non si da al le i dei nel alla ha più anche gli come
                ma o lo delle nella questo ai dal suo sua essere stato dalla sul hanno
                """),
            ("nl", """
                de het een en van in is dat op te zijn met voor niet aan er die ook als om bij door maar naar uit dan
                nog over wordt werd heeft hij ze hebben tot wel kan zich worden deze geen
                """),
            ("sv", """
                och att det i en som på är av för med den till inte har om ett de var jag men från han så vi kan när
                efter sig också vid under nu eller ska
                """),
            ("da", """
                og at det i en som på er af for med den til ikke har om et de var men fra han så vi kan når efter sig
                også ved under nu eller skal blev være hun havde mod
                """),
            ("no", """
                og at det i en som på er av for med den til ikke har om et de var men fra han så vi kan når etter seg
                også ved under nå eller skal ble være hun hadde mot
                """),
            ("fi", """
                ja on ei se että oli hän joka mutta kun ovat myös niin kuin sen ole tai vain jo nyt mukaan olla ollut
                sekä jos kanssa vuoden mitä hänen jossa
                """),
            ("et", """
                ja on ei et see oli ka kui mis aga ning oma või veel kes siis selle ta pärast tema kuid mida juba kõik
                ole
                """),
            ("pl", """
                i w na z do się nie że to jest o po za od jak przez dla są co ale tak już był tym tego może jego które
                który która oraz także ich
                """),
            ("cs", """
                a v se na je že s z do o to i ve za by pro jako podle ale po jsou od která který které byl bylo být
                není už také aby však roku
                """),
            ("sk", """
                a v sa na je že s z do o to i vo za by pre ako podľa ale po sú od ktorá ktorý ktoré bol bolo byť nie už
                aj aby však roku
                """),
            ("hu", """
                a az és hogy nem is egy ez volt meg de csak már mint el még ha azt kell van szerint után vagy ki lehet
                pedig minden majd ezt sem
                """),
            ("ro", """
                de și în a la cu că pe nu din o un să care este pentru au fost mai al ale sunt sau după se lui prin dar
                ce fi între
                """),
            ("hr", """
                i u je na se da za su od o s a koji koje ne kako što će to iz bi nije ili kao je li samo ali nakon bio
                bila rekao
                """),
            ("sl", "in je v na se da za so z ki pa ne od tudi po kot o s še bi iz bo ali do sta bil pri kar če ter"),
            ("tr", """
                ve bir bu da de için ile olarak daha çok olan gibi en var kadar ise ne sonra o ya ki olduğu dedi her
                göre etti değil bin
                """),
            ("id", """
                yang dan di dari untuk dengan pada ini itu dalam tidak akan ke adalah oleh juga telah sebagai karena
                atau tersebut kata bisa ada saat menjadi mereka dapat para kami
                """),
            ("ms", """
                yang dan di dari untuk dengan pada ini itu dalam tidak akan ke adalah oleh juga telah sebagai kerana
                atau tersebut kata boleh ada beliau berkata kepada bagi turut mereka pihak
                """),
            ("vi", """
                và của là có trong được cho không những với các một người đã này khi từ đến để ra về tại cũng vào nhiều
                theo sẽ năm đó bị
                """),
            ("tl", """
                ang ng sa na at mga ay ni si ito para kay nang hindi mula may niya siya kanyang ayon din rin pa ng
                isang
                """),
            ("sw", """
                ya na wa kwa ni katika za la kuwa hiyo cha huyo ambao wakati baada alisema hata pia watu huo vya hilo
                kama hii yake mwaka kwamba bila lakini au kutoka
                """),
            ("ha", """
                da a na ya ta ba ne ce wani su cikin kuma wannan yi shi ga don sun wata domin an daga bayan mai zuwa ma
                ake
                """),
            ("yo", "ni ti àwọn ó sì pé tí fún náà wọn láti kan yìí sí ń wà bá ní ọdún ìlú lọ kò"),
            ("ig", "na nke ndị ka ọ bụ n'ime maka ya dị ga e a onye ha si n ma nwere ahụ mgbe site iji"),
            ("zu", """
                ukuthi futhi uma kodwa ngoba kanye nge lapho ngesikhathi abantu yokuthi kwezwe noma ngo kusho lo le
                """),
            ("xh", "ukuba kwaye kodwa ngoko ngenxa kunye xa okanye abantu into ke lo le nge wathi"),
            ("so", "oo ah ka ku in iyo uu la ay waa ee ayaa soo si aan ma waxaa lagu u kale"),
            ("af", """
                die van en in is het dat te 'n nie op vir met om sy word aan was by hulle as deur ook maar sal wat
                """),
            ("ca", "de la el i a en que els del les per un amb una es no al ha és dels més com o però són aquest pel"),
            ("lt", "ir į kad su iš yra tai ne bet kaip buvo dėl o už po jau tik metų apie nuo bus savo"),
            ("lv", "un ir ar no uz par ka kas arī gada bet lai kā tika pēc ir viņš ne vai tiek pie savu"),
            ("sq", "të e në i me për një dhe se nga që është ka si do më janë pas ky kjo tij"),
            ("rw", "mu ku na ya ko wa n y cyangwa ariko kugira muri kandi bya abantu nk iyo ubwo"),
            ("is", "og að í á er sem til við um en ekki var það með af fyrir hann hún hefur eru verið frá eftir þegar"),
            ("ga", "agus an na ar le go is i a ag do bhí tá sé sin nach seo mar ach ó chun bhfuil leis raibh gur"),
            ("cy", "y yn yr a i o ar ei mae bod wedi gan am fod oedd eu hyn nid ond fel gyda dros bydd gael"),
            ("eu", "eta da ez du bat dute zen ere dira izan egin duen dela baina baino den hau dituzte dago zuen"),
            ("gl", """
                de a que o e do da en un unha para con non os no se na por máis as dos como pero foi ao das ten á seu
                súa polo pola tamén xa
                """),
            ("az", "və bu bir ilə da də üçün olan kimi daha çox sonra isə o ki edib olub nə həm görə tərəfindən"),
            ("uz", "va bu bilan uchun ham bir deb edi emas esa yil haqida kerak qilish shu keyin o u lekin yoki"),
            ("lg", "mu ku nti ne era okuva ya wa nga ba bw abantu eri oba naye ekya"),
        ],
        [Script.Cyrillic] =
        [
            ("ru", """
                и в не на что с по как это он к но из за от у его для о так же бы было то а все она был также были
                только или после при года который которые заявил
                """),
            ("uk", """
                і в не на що з та у як це до за від про він для але й є його також був які який було року після під або
                бо ще щоб
                """),
            ("be", "і ў не на што з да па як гэта за ад ён для але яго таксама быў якія які было пасля пад або"),
            ("bg", """
                и в на да се не от за с че е са по като до това при но ще има към или бе още след го който която които
                през
                """),
            ("sr", """
                и у је на се да за су од о с а који које не како што ће то из би није или као само али након био рекао
                """),
            ("mk", "и во на да се не од за со дека е по како до ова при но ќе има кон или беше уште кој која кои"),
            ("kk", "және бұл мен үшін деп бір туралы бар жылы қазақстан болып осы екі кейін"),
        ],
        [Script.Arabic] =
        [
            ("ar", """
                في من على أن إلى عن التي الذي هذا مع ما كان لا هذه بعد قال و وقد ذلك كما بين أو قد كانت خلال وقال حيث
                إن لم
                """),
            ("fa", "و در به از که این را با است برای آن یک خود تا کرد بر هم شد می شود بود اند شده گفت دو ها نیز"),
            ("ur", "کے کی میں ہے اور سے کا کو اس نے کہ ہیں پر یہ بھی جو نہیں تھا کر ایک گیا لیے ہو کہا تھے"),
            ("ps", "د په او چې کې ته له دا سره دي وي هم يې کړي شوي شي"),
        ],
        [Script.Devanagari] =
        [
            ("hi", """
                के में की है और से का को ने पर कि हैं यह भी इस एक लिए जो नहीं ही तो कर था गया हो कहा बाद किया साथ
                """),
            ("mr", "आणि आहे या ते च्या मध्ये होते आहेत ही तर व केले की एक झाली म्हणून होता साठी करण्यात"),
            ("ne", "र छ को मा ले का लागि पनि छन् भने गरेको हो यो भएको गर्ने एक गरेका तथा"),
        ],
    };

    /// <summary>The words of a language; none when it is not known here.</summary>
    public static string[] Of(string? tag) =>
        ByScript
            .Values.SelectMany(languages => languages)
            .FirstOrDefault(language => language.Tag == tag)
            .Words?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
