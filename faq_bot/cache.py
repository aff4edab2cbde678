from faq_bot.compiled import compile_knowledge
from faq_bot.loader import load_knowledge, bundled_path
def load_compiled(path):
    return compile_knowledge(load_knowledge(path or bundled_path()))
