#include "bench/corpus/vocabulary.h"

#include <QSet>
#include <QString>

namespace depeche::bench {

namespace {

struct Material
{
    const char *code;
    const char *smallWords; ///< the most frequent first
    const char *syllables;
    int minSyllables;
    int maxSyllables;
};

/// In the order of Vocabulary::Language.
constexpr Material Materials[] = {
    {"fr", "de la le les et des en un du une est que dans pour au par sur ne pas il ce avec sont qui plus",
     "ba be bi bou bre ca cé char che cla co dé di dou é er eur fa fé fi fla for ga ge gi gra i je jou la lé "
     "li "
     "lon lu ma mé mi mon mu na né ni o on ou pa pé pla po pré pu qui ra ré ri ron sa sé si son sté ta té ti "
     "tion "
     "tou tra tré u va ve vi vrai ze",
     2, 4},
    {"en", "the of to and in a is that for on it with as was by at be from are an this has not or but",
     "ab ack al an ar ast bar bel ber bright col con cor dale den der dis dom el en er est fer field for gan "
     "ger "
     "ham hol house in ing ish ken land lay ler lin lo man mar men mer mill mor nel ness new north oak or "
     "ough "
     "pal per port re ric ridge row sal sen ser shire sil sion son spring stan ter thorn ton tor tra un ver "
     "vil "
     "wal ward well win wood yard",
     1, 3},
    {"ru", "и в на не что с по он как это к из у за от о для но его до или так они мы был",
     "ба бе бо ва ве ви во вы га ги го гра да де ди до дру е ё ж за зе и ка ки ко кра ку ла ле ли ло лу ма "
     "ме ми мо "
     "му на не ни но ну о па пе по при ра ре ри ро ру са се си сло ста стро та те ти то тро ту у фа хо це ча "
     "че ши "
     "ще ю я ность ский ние тель",
     2, 4},
    {"de",
     "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an er hat",
     "ab amt arbeit auf bahn bau be berg bund burg dorf ei ent er feld fluss frei ge glau grün haus heim her "
     "hof "
     "jahr kraft kreis land licht mann markt meer mühl nacht nord not ober ort preis rat recht rei ring "
     "schaft "
     "schiff schul see stadt stein straß tag tal tor über um un ver vor wald weg wehr werk wirt zeit zug",
     1, 3},
    {"ar", "في من على إلى أن عن مع هذا التي الذي كان ما لا هو بعد قد كل بين أو حتى هي غير",
     "با بر بي تا تر تي جا جم حا حر دا در دي را رس ري زا سا سل سي شا شر صا صر طا طر عا عر عل غا فا فر قا قر "
     "كا كر كي "
     "لا لم لي ما مر مي نا نر ني ها هر وا ور يا ير ة ال است ان ون ية",
     2, 4},
    {"zh", "的 了 在 是 和 有 不 这 为 对 与 中 上 将 也 等 而 到 说 就",
     "东 西 南 北 山 水 海 河 城 市 国 家 人 民 政 府 经 济 文 化 社 会 新 闻 报 道 天 地 大 小 高 低 长 短 "
     "多 少 "
     "年 月 日 时 分 学 校 工 业 农 村 商 场 银 行 公 司 交 通 铁 路 航 空 电 力 科 技 医 院 法 律 安 全 环 "
     "保 能 源 "
     "石 油 金 木 火 土 风 云 雨 雪 春 夏 秋 冬 红 黄 蓝 白 黑 门 开 关 出 入 来 去 生 活 明 光 心 手 口 目 "
     "王 李",
     2, 3},
};

QList<QByteArray> split(const char *words)
{
    return QByteArray(words).split(' ');
}

QByteArray capitalised(const QByteArray &word)
{
    QString text = QString::fromUtf8(word);
    text[0] = text.at(0).toUpper();
    return text.toUtf8();
}

} // namespace

Vocabulary::Vocabulary(Language language)
{
    const Material &material = Materials[int(language)];
    const bool chinese = language == Language::Chinese;
    m_code = material.code;
    m_space = chinese ? "" : " ";
    m_comma = chinese ? "，" : language == Language::Arabic ? "، " : ", ";
    m_stop = chinese ? "。" : ". ";
    m_words = split(material.smallWords);
    m_firstInvented = int(m_words.size());
    QSet<QByteArray> known(m_words.begin(), m_words.end());
    const QList<QByteArray> syllables = split(material.syllables);
    Random random(quint64(language) + 1);
    while (m_words.size() < Words) {
        // Frequent words are short.
        const int longest = m_words.size() < 500 ? material.minSyllables + 1 : material.maxSyllables;
        QByteArray word;
        for (int i = random.between(material.minSyllables, longest); i > 0; --i)
            word += syllables.at(random.below(int(syllables.size())));
        if (known.contains(word))
            word += syllables.at(random.below(int(syllables.size())));
        if (!known.contains(word)) {
            known.insert(word);
            m_words += word;
        }
    }
    m_capitals.reserve(m_words.size());
    for (const QByteArray &word : std::as_const(m_words))
        m_capitals += capitalised(word);
}

void Vocabulary::appendWord(QByteArray &to, Random &random) const
{
    const int kind = random.below(120);
    if (kind == 0)
        to += QByteArray::number(random.between(1, 99999));
    else if (kind == 1)
        to += name(random.below(5000)) + word(m_firstInvented + random.below(15000));
    else if (kind < 10) // a name now and then
        to += m_capitals.at(random.rank(Words));
    else
        to += m_words.at(random.rank(Words));
}

void Vocabulary::appendSentence(QByteArray &to, Random &random) const
{
    const int words = random.between(8, 24);
    to += m_capitals.at(random.rank(Words));
    for (int i = 1; i < words; ++i) {
        to += random.below(12) == 0 ? m_comma : m_space;
        appendWord(to, random);
    }
    to += m_stop;
}

void Vocabulary::appendHeadline(QByteArray &to, Random &random, int words) const
{
    to += m_capitals.at(random.rank(Words));
    for (int i = 1; i < words; ++i) {
        to += m_space;
        to += random.below(5) == 0 ? m_capitals.at(random.rank(Words)) : m_words.at(random.rank(Words));
    }
}

} // namespace depeche::bench
